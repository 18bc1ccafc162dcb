import { Printer } from 'lucide-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { type Partner, wholeText } from '../../../shared/model/partner.ts'
import type { TextField } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { printPage } from '../../platform/page.ts'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import style from './about-sheet.module.css'
import { scalarWords } from './field-words.ts'
import { todayHere, useSpeech } from './use-speech.ts'

/** What a partner asks us, in the order in which they ask it. Source: B40–B43. */
const ASKED = [
  'description',
  'goals',
  'brings',
  'needs',
  'capacities',
  'represents',
  'accountable_to',
] as const satisfies readonly TextField[]
/** What we say where we are sure of them. */
const CANDID = ['constraints', 'history'] as const satisfies readonly TextField[]
const REACH = ['website', 'email', 'phone', 'address'] as const

const said = (own: Partner, fields: readonly (typeof ASKED | typeof CANDID)[number][]) =>
  fields.filter(field => wholeText(own, field).trim() !== '')

/** Our own answers on one page, to hand to a partner: what we asked about them, they will ask about us. */
export function AboutSheet({ own, isOpen, onClose }: { own: Partner; isOpen: boolean; onClose: () => void }) {
  const t = useText()
  const viewer = useSession().role === 'viewer'
  const [candid, setCandid] = useState(false)
  const missing = ASKED.filter(field => wholeText(own, field).trim() === '')
  const fields = candid && !viewer ? [...ASKED, ...CANDID] : ASKED
  return (
    <Dialog
      wide
      isOpen={isOpen}
      onClose={onClose}
      title={t('sheet.title')}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.close')}
          </Button>
          <Button look="primary" icon={<Printer size={18} aria-hidden />} onPress={printPage}>
            {t('sheet.print')}
          </Button>
        </>
      }
    >
      {missing.length > 0 ? (
        <p className={style.hint}>
          {t('sheet.missing', { fields: missing.map(field => t(`both.${field}`)).join(', ') })}
        </p>
      ) : null}
      {!viewer && said(own, CANDID).length > 0 ? (
        <Checkbox label={t('sheet.candid')} isSelected={candid} onChange={setCandid} />
      ) : null}
      <div className={style.paper}>
        <Sheet own={own} fields={said(own, fields)} />
      </div>
      {isOpen
        ? createPortal(
            <div className={style.print} aria-hidden>
              <Sheet own={own} fields={said(own, fields)} />
            </div>,
            document.body,
          )
        : null}
    </Dialog>
  )
}

function Sheet({ own, fields }: { own: Partner; fields: ReturnType<typeof said> }) {
  const t = useText()
  const speech = useSpeech()
  const { title } = useStage()
  const place = (['sector', 'level', 'parent_org'] as const)
    .map(field => (own[field] ? scalarWords(field, own[field], speech) : ''))
    .filter(Boolean)
  const ways = REACH.flatMap(field => (own[field] ? [[t(`field.${field}`), own[field]] as const] : []))
  const sets = (['service_areas', 'populations'] as const).flatMap(set =>
    own.sets[set].length > 0 ? [[t(`field.${set}`), own.sets[set].join(', ')] as const] : [],
  )
  return (
    <article className={style.sheet}>
      <h1>{own.name || t('sheet.nameless')}</h1>
      {place.length > 0 ? <p className={style.place}>{place.join(' · ')}</p> : null}
      {fields.map(field => (
        <section key={field}>
          <h2>{t(`both.${field}`)}</h2>
          <p className={style.words}>{wholeText(own, field)}</p>
        </section>
      ))}
      <Pairs pairs={sets} />
      {ways.length + own.lists.contacts.length > 0 ? (
        <section>
          <h2>{t('sheet.reach')}</h2>
          <ul className={style.people}>
            {own.lists.contacts.map(person => (
              <li key={person.id}>
                {[person.name, person.title, person.email, person.phone].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
          <Pairs pairs={ways} />
        </section>
      ) : null}
      <p className={style.foot}>{t('sheet.foot', { title, day: speech.day(todayHere()) })}</p>
    </article>
  )
}

const Pairs = ({ pairs }: { pairs: readonly (readonly [string, string])[] }) =>
  pairs.length === 0 ? null : (
    <dl className={style.pairs}>
      {pairs.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
