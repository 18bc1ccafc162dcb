import { ShieldAlert } from 'lucide-react'
import { closedGates, GATES, type Gate } from '../../../shared/insight/gates.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { FITS } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import { scalarOptions } from './field-words.ts'
import { Labelled } from './labelled.tsx'
import { OwnerField } from './owner-field.tsx'
import style from './partner-record.module.css'
import { AlsoWritten, ScalarField } from './scalar-field.tsx'
import { todayHere, useSpeech } from './use-speech.ts'

/** Whether law, and the office's own rules and means, allow it: who looked, when, and on what conditions. */
export function GateFields({ partner }: { partner: Partner }) {
  const t = useText()
  return (
    <>
      <p className={style.help}>{t('gate.help')}</p>
      {GATES.map(gate => (
        <GateField key={gate} partner={partner} gate={gate} />
      ))}
      <PassedOver partner={partner} />
    </>
  )
}

function GateField({ partner, gate }: { partner: Partner; gate: Gate }) {
  const t = useText()
  const { intents, me, role } = useSession()
  const disabled = !useEditable()
  const checked = partner[gate] !== null && partner[gate] !== 'unknown'
  const by = `${gate}_by` as const
  const on = `${gate}_on` as const
  const choose = (value: string): void => {
    const fit = FITS.find(f => f === value) ?? null
    const first = fit !== null && fit !== 'unknown' && partner[by] === '' && partner[on] === null
    intents.checkGate(partner.id, gate, fit, first ? { by: me.participant, on: todayHere() } : null)
  }
  return (
    <div className={style.gate} data-closed={partner[gate] === 'no' || undefined}>
      <Labelled
        label={t(`field.${gate}`)}
        field={id => (
          <NativeSelect
            id={id}
            disabled={disabled}
            value={partner[gate] ?? ''}
            options={scalarOptions(gate, t)}
            onChange={choose}
          />
        )}
      >
        <AlsoWritten partner={partner} field={gate} />
      </Labelled>
      {checked ? (
        <>
          {role === 'viewer' ? null : <ScalarField partner={partner} field={`${gate}_note`} />}
          <div className={style.two}>
            <Labelled label={t(`field.${by}`)}>
              <OwnerField
                label={`${t(`field.${gate}`)}: ${t(`field.${by}`)}`}
                hint={t('record.person_hint')}
                value={partner[by]}
                disabled={disabled}
                onCommit={name => intents.setField(partner.id, by, name || null)}
              />
            </Labelled>
            <ScalarField partner={partner} field={on} />
          </div>
        </>
      ) : null}
    </div>
  )
}

/** What was passed over, and why: shown plainly for as long as the gate says no. */
function PassedOver({ partner }: { partner: Partner }) {
  const t = useText()
  const speech = useSpeech()
  const { overrides } = partner.lists
  if (overrides.length === 0) return null
  const gateOf = (field: string): Gate | undefined => GATES.find(g => g === field)
  return (
    <div className={style.field}>
      <h4 className={style.label}>{t('field.overrides')}</h4>
      <ul className={style.lines}>
        {overrides.map(row => {
          const gate = gateOf(row.field)
          return (
            <li key={row.id}>
              {t('gate.override', {
                gate: gate ? t(`field.${gate}`) : row.field,
                name: speech.nameOf(row.by),
                when: speech.moment(row.made),
                reason: row.reason,
              })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Says at the top of a record that it must not go ahead, or does so although a gate says no. */
export function GateWarning({ partner }: { partner: Partner }) {
  const t = useText()
  const closed = closedGates(partner)
  if (closed.length === 0) return null
  const names = closed.map(gate => t(`field.${gate}`)).join(', ')
  return (
    <p className={style.warning}>
      <ShieldAlert size={16} aria-hidden />
      {t(partner.stage === 'active' ? 'gate.active_despite' : 'gate.closed', { gates: names })}
    </p>
  )
}
