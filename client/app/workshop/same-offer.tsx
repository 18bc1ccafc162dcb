import { useEffect, useRef, useState } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import styles from './follow-banner.module.css'

/** Notes of a reveal are all there by then (milliseconds). */
const SETTLED = 800

/** After notes were revealed: says to the facilitator that some may mean the same, and leads there. */
export function SameOffer() {
  const t = useText()
  const { workspace, board, role } = useSession()
  const round = useStage(s => s.round)
  const last = useStage(s => s.results.at(-1)?.id)
  // over a page it would lie on what is pressed there: it waits until one is back on a map
  const overPage = useWorkspace(w => !['map', 'write', 'connections'].includes(w.view.kind))
  const before = useRef(round)
  const [found, setFound] = useState(0)
  useEffect(() => {
    const revealed = before.current?.settings.kind === 'notes' && last === before.current.id
    before.current = round
    setFound(0)
    if (!revealed || role !== 'facilitator') return
    const timer = setTimeout(async () => {
      const { sameGroups } = await import('../../rounds/use-same-groups.ts')
      setFound(sameGroups(board.board).length)
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [round, last, role, board])
  return (
    <div role="status" className={styles.place}>
      {found > 0 && !overPage ? (
        <div className={styles.banner} data-same-offer>
          <span className={styles.words}>{t('same.found', { count: found })}</span>
          <Button
            size="s"
            look="primary"
            onPress={() => {
              workspace.setState({ panel: { kind: 'same' } })
              setFound(0)
            }}
          >
            {t('same.look')}
          </Button>
          <Button size="s" onPress={() => setFound(0)}>
            {t('same.later')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
