import { TICKS, type Tick } from '../../shared/files/file-request.ts'
import { useText } from '../i18n/i18n.tsx'
import type { TextId } from '../i18n/texts.ts'
import { Banner } from '../ui/banner.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import styles from './files.module.css'

const WORDS: Readonly<Record<Tick, TextId>> = {
  contacts: 'files.tick_contacts',
  stance: 'files.tick_stance',
  money: 'files.tick_money',
  remarks: 'files.tick_remarks',
}

/** What is left out of files unless it is ticked; each tick is named in a warning. */
export function TickList(props: { ticks: ReadonlySet<Tick>; onChange: (ticks: ReadonlySet<Tick>) => void }) {
  const t = useText()
  const { ticks, onChange } = props
  const toggle = (tick: Tick, on: boolean): void => {
    const next = new Set(ticks)
    if (on) next.add(tick)
    else next.delete(tick)
    onChange(next)
  }
  const named = TICKS.filter(tick => ticks.has(tick)).map(tick => t(WORDS[tick]))
  return (
    <fieldset className={styles.ticks}>
      <legend>{t('files.include')}</legend>
      <div className={styles.tick_row}>
        {TICKS.map(tick => (
          <Checkbox
            key={tick}
            label={t(WORDS[tick])}
            isSelected={ticks.has(tick)}
            onChange={on => toggle(tick, on)}
          />
        ))}
      </div>
      {named.length > 0 ? (
        <Banner tone="waiting" live="status">
          {t('files.warning', { what: named.join(', ') })}
        </Banner>
      ) : null}
    </fieldset>
  )
}
