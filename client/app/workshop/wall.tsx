import { X } from 'lucide-react'
import { Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { clockText, useSecondsLeft } from '../../facilitate/time-left.ts'
import { useEndSound } from '../../facilitate/use-end-sound.ts'
import { useLinks } from '../../facilitate/use-links.ts'
import { useText } from '../../i18n/i18n.tsx'
import { BareMap } from '../../maps/bare-map.tsx'
import { BareConnections } from '../../maps/connections/bare-connections.tsx'
import { usePeople, useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Hints } from '../../ui/hints.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Qr } from '../../ui/qr.tsx'
import { distinctPeople } from './distinct-people.ts'
import { onTheWall } from './on-the-wall.ts'
import styles from './wall.module.css'

/** For the projector: what is worked on, its prompt, the time, how to join, and counts; nothing to press but the way out. */
export function Wall({ workshopKey }: { workshopKey: string }) {
  const t = useText()
  const { workspace, rounds } = useSession()
  const { title, maps, agenda, step, timer, round, results } = useStage()
  const live = useStore(rounds.live).round
  const view = useWorkspace(w => w.view)
  const people = distinctPeople(usePeople()).length
  const left = useSecondsLeft(timer)
  useEndSound(timer)
  const { links } = useLinks(workshopKey, true)
  const now = agenda.find(s => s.id === step?.id)
  const shows = onTheWall({ maps, agenda, step, round, results }, view)
  const prompt = round?.settings.prompt || now?.prompt
  const leave = (): void => workspace.setState({ wall: false })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') workspace.setState({ wall: false })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [workspace])
  const words = (
    <>
      <div className={styles.words}>
        <h1 className={styles.title}>{now?.title ?? title}</h1>
        {prompt ? <p className={styles.prompt}>{prompt}</p> : null}
      </div>
      {left === null ? null : (
        <p className={styles.clock} role="timer" data-over={left <= 0 || undefined}>
          {left <= 0 ? t('clock.over') : clockText(left)}
        </p>
      )}
    </>
  )
  return (
    <div className={styles.wall} data-shows={shows.kind}>
      {shows.kind === 'words' ? (
        <main className={styles.large}>
          {words}
          <Hints label={t('step.hints')} hints={now?.hints ?? []} className={styles.hints} />
        </main>
      ) : (
        <>
          <header className={styles.head}>{words}</header>
          <main
            className={styles.map}
            aria-label={shows.kind === 'map' ? shows.map.title : t('shell.connections')}
          >
            <Suspense fallback={null}>
              {shows.kind === 'map' ? <BareMap spec={shows.map} key={shows.map.id} /> : <BareConnections />}
            </Suspense>
          </main>
        </>
      )}
      <aside className={styles.side}>
        {links?.participant ? (
          <figure className={styles.join}>
            <Qr text={links.participant} label={t('wall.qr')} size={320} />
            <figcaption>{t('wall.join')}</figcaption>
          </figure>
        ) : null}
        {/* a viewer is not told who is here */}
        {people > 0 ? <p className={styles.count}>{t('wall.here', { count: people })}</p> : null}
        {live ? (
          <p className={styles.count}>{t('round.counts', { people: live.people, entries: live.entries })}</p>
        ) : null}
        <IconButton label={t('wall.leave')} tip="left" onPress={leave} className={styles.leave}>
          <X size={18} aria-hidden />
        </IconButton>
      </aside>
    </div>
  )
}
