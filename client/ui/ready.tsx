import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { Checkbox } from './checkbox.tsx'
import style from './ready.module.css'

/** "I am done with this round"; how far the others are; and whether one's own entries are with the server. */
export function Ready() {
  const t = useText()
  const { rounds, me } = useSession()
  const live = useStore(rounds.live).round
  const { entries } = useStore(rounds.mine)
  const waiting = [...entries.values()].filter(entry => !entry.sealed).length
  const ready = live?.ready.includes(me.participant) ?? false
  // shown as it was meant until the server says the same
  const [meant, setMeant] = useState(ready)
  useEffect(() => setMeant(ready), [ready])
  return (
    <div className={style.ready}>
      <p className={style.quiet} role="status" data-waiting-entries={waiting}>
        {waiting > 0
          ? t('round.some_waiting', { count: waiting })
          : entries.size > 0
            ? t('round.all_kept')
            : ''}
      </p>
      <Checkbox
        label={t('round.i_am_ready')}
        isSelected={meant}
        onChange={be => {
          setMeant(be)
          rounds.ready(be)
        }}
      />
      {live ? (
        <p className={style.quiet}>
          {t('round.counts', { people: live.people, entries: live.entries })}
          {' · '}
          {t('round.ready_count', { count: live.ready.length })}
        </p>
      ) : null}
    </div>
  )
}
