import { useCallback, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { AwayItem } from '../../../../shared/model/away.ts'
import { useLocale, useText } from '../../../i18n/i18n.tsx'
import { useSpeech } from '../../../partners/record/use-speech.ts'
import { useStage } from '../../../state/hooks.ts'
import { useSession } from '../../../state/session.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import styles from './away.module.css'
import { AwayChoice } from './away-choice.tsx'
import type { Reading } from './away-values.ts'

/** What both sides changed while this device was away: one after the other, both values, and which one stays. */
export function AwayPanel() {
  const t = useText()
  const { away, board } = useSession()
  const { maps } = useStage()
  const { locale } = useLocale()
  const speech = useSpeech()
  const items = useStore(away.items)
  const [said, setSaid] = useState('')
  const reading = useMemo<Reading>(
    () => ({ speech, maps, locale, board: board.board }),
    [speech, maps, locale, board],
  )
  // the one that was settled is gone: the next takes the focus
  const next = useCallback((box: HTMLElement | null) => box?.focus(), [])
  const choose = (item: AwayItem, side: 'mine' | 'theirs' | null, what: string, name: string): void => {
    if (side) away.choose(item, side)
    else away.leave([item])
    setSaid(t('away.settled', { what, name }))
  }
  return (
    <div className={styles.panel}>
      {items.length === 0 ? (
        <EmptyState title={t('away.none')}>
          <p>{t('away.none_help')}</p>
        </EmptyState>
      ) : (
        <p className={styles.quiet}>{t('away.help')}</p>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      {items.map((item, i) => (
        <AwayChoice
          key={item.key}
          item={item}
          reading={reading}
          boxRef={i === 0 && said !== '' ? next : null}
          onChoose={choose}
        />
      ))}
      {items.length > 1 ? (
        <Button className={styles.all} look="quiet" onPress={() => away.leave(items)}>
          {t('away.leave_all')}
        </Button>
      ) : null}
    </div>
  )
}
