import { useCallback, useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { useAllTools } from '../state/use-permit.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import styles from './rounds.module.css'
import { SameGroup } from './same-group.tsx'
import { useSameGroups } from './use-same-groups.ts'

/** Notes that may mean the same, group by group: merged, or said to be different. */
export function SamePanel() {
  const t = useText()
  const groups = useSameGroups()
  const all = useAllTools()
  const [said, setSaid] = useState('')
  // the group that was dealt with is gone: the next one takes the focus
  const next = useCallback((section: HTMLElement | null) => section?.focus(), [])
  return (
    <div className={styles.panel}>
      <p className={styles.quiet}>{t(all ? 'same.help' : 'same.own_step')}</p>
      <p className={styles.quiet} role="status">
        {said}
      </p>
      {groups.length === 0 ? <EmptyState title={t('same.none')} /> : null}
      {groups.map((ids, i) => (
        <SameGroup
          key={ids.join()}
          ids={ids}
          editable={all}
          boxRef={i === 0 && said !== '' ? next : null}
          onDone={what => setSaid(t(`same.now.${what}`))}
        />
      ))}
    </div>
  )
}
