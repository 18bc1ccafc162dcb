import { useEffect, useRef, useState } from 'react'
import { isStuck } from '../../../shared/insight/deepening.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { DEPTHS } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import { scalarOptions } from './field-words.ts'
import { Labelled } from './labelled.tsx'
import style from './partner-record.module.css'
import { RecordText } from './record-text.tsx'
import { AlsoWritten } from './scalar-field.tsx'
import { todayHere, useSpeech } from './use-speech.ts'

/**
 * How deep the partnership goes, and how it came there. The rungs are options, not a staircase: their source only calls the last the
 * deepest. Another depth brings other expectations, so a change asks for them. Source: B46–B48.
 */
export function DepthField({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents, role } = useSession()
  const { day, nameOf } = useSpeech()
  const disabled = !useEditable()
  const [asked, setAsked] = useState(false)
  const past = partner.lists.depth_history
  const choose = (value: string): void => {
    intents.setDepth(partner.id, DEPTHS.find(d => d === value) ?? null, todayHere())
    setAsked(value !== '' && value !== 'none')
  }
  return (
    <>
      <Labelled
        label={t('field.depth')}
        field={id => (
          <NativeSelect
            id={id}
            disabled={disabled}
            value={partner.depth ?? ''}
            options={scalarOptions('depth', t)}
            onChange={choose}
          />
        )}
      >
        <AlsoWritten partner={partner} field="depth" />
      </Labelled>
      {isStuck(partner, todayHere()) ? <p className={style.notice}>{t('depth_field.stuck')}</p> : null}
      {asked && role !== 'viewer' ? <Asked partner={partner} /> : null}
      {past.length > 0 ? (
        <div className={style.field}>
          <h5 className={style.label}>{t('field.depth_history')}</h5>
          <ul className={style.lines}>
            {past.map(row => (
              <li key={row.id}>
                {t('depth_field.line', {
                  depth: t(`depth.${row.depth}`),
                  when: row.on ? day(row.on) : '–',
                  name: nameOf(row.by),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

/** Asks for the working agreement right where the depth was changed. */
function Asked({ partner }: { partner: Partner }) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // newer browsers give a promise, which is no cleanup
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className={style.offer} ref={box} role="status">
      <p>{t('depth_field.asked')}</p>
      <RecordText partner={partner} field="expectations" label={t('depth_field.agreement')} />
    </div>
  )
}
