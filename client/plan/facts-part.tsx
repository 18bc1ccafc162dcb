import { useId } from 'react'
import { missingLeads } from '../../shared/insight/sides.ts'
import { type MetaField, OPEN_META } from '../../shared/model/board.ts'
import { FACTS } from '../../shared/model/facts.ts'
import { empty, readValue } from '../../shared/model/partner-values.ts'
import type { ValueSpec } from '../../shared/model/value-kinds.ts'
import { useText } from '../i18n/i18n.tsx'
import { TypedInput } from '../partners/record/typed-input.tsx'
import { todayHere } from '../partners/record/use-speech.ts'
import { useBoard, useEditable, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { DraftInput } from '../ui/draft-input.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import style from './plan.module.css'
import { Says } from './table-says.tsx'
import tables from './tables.module.css'

const GROUPS = [
  ['goal', ['objective', 'until', 'vision', 'review_on']],
  ['frame', ['purpose', 'service_area', 'needs', 'jurisdiction', 'restrictions']],
  ['people', ['lead', 'sponsors', 'lead_public', 'lead_private']],
] as const satisfies readonly (readonly [string, readonly MetaField[]])[]

/** What the workshop is about: its goal, its frame, who stands behind it. */
export function FactsPart() {
  const t = useText()
  const { role } = useSession()
  const open: ReadonlySet<MetaField> = new Set(OPEN_META)
  return (
    <div className={style.tables}>
      <p className={style.help}>{t('facts.help')}</p>
      {GROUPS.map(([group, fields]) => {
        const shown = fields.filter(field => role !== 'viewer' || open.has(field))
        return shown.length === 0 ? null : (
          <section key={group} className={style.need} aria-labelledby={`facts-${group}`}>
            <h3 id={`facts-${group}`} className={style.heading}>
              {t(`facts.group.${group}`)}
            </h3>
            {shown.map(field => (
              <Fact key={field} field={field} />
            ))}
            {group === 'people' ? <Leads /> : null}
            {group === 'goal' ? <Review /> : null}
          </section>
        )
      })}
    </div>
  )
}

function Fact({ field }: { field: MetaField }) {
  const t = useText()
  const id = useId()
  return (
    <div className={tables.fact}>
      <label htmlFor={id}>{t(`fact.${field}`)}</label>
      <FactField id={id} field={field} />
    </div>
  )
}

function FactField({ id, field }: { id: string; field: MetaField }) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const spec: ValueSpec = FACTS[field]
  const value = useBoard('meta', board => readValue(spec, board.meta[field]) ?? empty(spec), [field])
  const shown = String(value ?? '')
  const set = (next: string) => intents.setMeta(field, next)
  if (field === 'purpose' || field === 'service_area')
    return (
      <NativeSelect<string>
        id={id}
        value={shown}
        disabled={!editable}
        options={[
          ['', t('table.unset')],
          ...(field === 'purpose'
            ? FACTS.purpose.of.map(v => [v, t(`purpose.${v}`)] as const)
            : FACTS.service_area.of.map(v => [v, t(`service_area.${v}`)] as const)),
        ]}
        onChange={set}
      />
    )
  if (spec.kind === 'day')
    return (
      <TypedInput
        id={id}
        kind="day"
        value={shown || null}
        disabled={!editable}
        onCommit={day => set(day === null ? '' : String(day))}
      />
    )
  return (
    <DraftInput
      id={id}
      value={shown}
      disabled={!editable}
      maxLength={spec.kind === 'words' ? spec.max : 2_000}
      {...(field === 'objective' ? { placeholder: t('facts.hint.objective') } : {})}
      onCommit={next => set(next.trim())}
    />
  )
}

/** Both leads are asked for where the workshop is about being ready, or one of them is named. */
function Leads() {
  const t = useText()
  const { template } = useStage()
  const missing = useBoard(
    'meta',
    ({ meta }) => {
      const asked = template === 'ready' || meta.purpose === 'readiness'
      return asked || meta.lead_public !== '' || meta.lead_private !== '' ? missingLeads(meta).join() : ''
    },
    [template],
  )
  return missing === ''
    ? null
    : missing.split(',').map(side => (
        <Says key={side} tone="due">
          {side === 'public' ? t('facts.lead_missing_public') : t('facts.lead_missing_private')}
        </Says>
      ))
}

/** A day to look at the map again that has come. Source: P12. */
function Review() {
  const t = useText()
  const due = useBoard('meta', ({ meta }) => meta.review_on !== '' && meta.review_on <= todayHere())
  return due ? <Says tone="due">{t('facts.review_due')}</Says> : null
}
