import { useId } from 'react'
import type { Check } from '../../shared/model/plan.ts'
import { useText } from '../i18n/i18n.tsx'
import { OwnerField } from '../partners/record/owner-field.tsx'
import { TypedInput } from '../partners/record/typed-input.tsx'
import { useBoard, useEditable } from '../state/hooks.ts'
import { findPartner } from '../state/partner-intents.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { DraftInput } from '../ui/draft-input.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import style from './plan.module.css'

interface Props {
  readonly id: string
  readonly list: string
  readonly line: string
  readonly check: Check | undefined
  readonly title: string
}

/** What shows that a line is done: a record of ours is stored under this prefix, anything else is an address. */
const RECORD = 'partner:'

/** Who did it, when, a note, and what shows it: a record, or any address. */
export function CheckDetails({ id, list, line, check, title }: Props) {
  const t = useText()
  const { intents, workspace } = useSession()
  const editable = useEditable()
  const when = useId()
  const partners = useBoard('partners', board =>
    [...board.partners.values()]
      .map(p => [`${RECORD}${p.id}`, p.name] as const)
      .sort(([, a], [, b]) => a.localeCompare(b)),
  )
  const set = (patch: Partial<Check>) => intents.setCheck(list, line, patch)
  const evidence = check?.evidence ?? ''
  const linked = evidence.startsWith(RECORD) ? evidence.slice(RECORD.length) : ''
  // by the id that it has now: it may have been joined into another
  const today = useBoard('partners', board => findPartner(board, linked)?.id ?? linked, [linked])
  const record = linked && `${RECORD}${today}`
  const address = /^https?:\/\//.test(evidence) ? evidence : null
  return (
    <div id={id} className={style.details}>
      <div className={style.detail}>
        <span>{t('check.who')}</span>
        <OwnerField
          label={t('check.who_of', { line: title })}
          hint={t('record.person_hint')}
          value={check?.who ?? ''}
          disabled={!editable}
          onCommit={who => set({ who })}
        />
      </div>
      <div className={style.detail}>
        <label htmlFor={when}>{t('check.when')}</label>
        <TypedInput
          id={when}
          kind="day"
          value={check?.when ?? null}
          disabled={!editable}
          onCommit={day => set({ when: day === null ? null : String(day) })}
        />
      </div>
      <div className={style.detail}>
        <span>{t('check.note')}</span>
        <DraftInput
          label={t('check.note_of', { line: title })}
          value={check?.note ?? ''}
          disabled={!editable}
          maxLength={2_000}
          onCommit={note => set({ note: note.trim() })}
        />
      </div>
      <div className={style.detail}>
        <span>{t('check.evidence')}</span>
        <DraftInput
          label={t('check.evidence_of', { line: title })}
          placeholder="https://"
          value={record ? '' : evidence}
          disabled={!editable}
          maxLength={2_000}
          onCommit={next => set({ evidence: next.trim() })}
        />
      </div>
      {partners.length > 0 ? (
        <div className={style.detail}>
          <span>{t('check.record')}</span>
          <NativeSelect
            label={t('check.record_of', { line: title })}
            value={record}
            disabled={!editable}
            options={[['', '–'], ...partners]}
            onChange={next => set({ evidence: next })}
          />
        </div>
      ) : null}
      {record ? (
        <Button
          size="s"
          look="quiet"
          onPress={() => workspace.setState({ panel: { kind: 'partner', id: today } })}
        >
          {t('check.open_record')}
        </Button>
      ) : null}
      {address ? (
        <a className={style.outside} href={address} target="_blank" rel="noopener noreferrer">
          {t('check.open_link')}
        </a>
      ) : null}
    </div>
  )
}
