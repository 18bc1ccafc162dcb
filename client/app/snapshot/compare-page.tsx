import { ArrowLeftRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { accessKey } from '../../../shared/model/ids.ts'
import { stageInLocale } from '../../../shared/templates/stage-in-locale.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import type { Answer } from '../../platform/http.ts'
import { fragment } from '../../platform/page.ts'
import button from '../../ui/button.module.css'
import { Button } from '../../ui/button.tsx'
import { LeftOut } from '../../ui/left-out.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { snapshotTitle, stepNames } from '../../ui/snapshot-title.ts'
import { AccessProblem, problemOfRefusal } from '../join/access-problem.tsx'
import { Opening } from '../opening.tsx'
import { PageFrame } from '../page-frame.tsx'
import { Differences } from './differences.tsx'
import {
  type BoardState,
  fetchSnapshots,
  fetchState,
  NOW,
  type Reader,
  type SnapshotHead,
} from './fetch-states.ts'
import { SnapshotGone } from './snapshot-gone.tsx'
import styles from './snapshot-page.module.css'

interface Both {
  readonly before: BoardState
  readonly later: BoardState
  readonly all: readonly SnapshotHead[]
}

async function fetchBoth(
  reader: Reader,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<Answer<Both>> {
  const [before, later, all] = await Promise.all([
    fetchState(reader, from, signal),
    fetchState(reader, to, signal),
    fetchSnapshots(reader, signal),
  ])
  if (!before.ok) return before
  if (!later.ok) return later
  return all.ok ? { ok: true, value: { before: before.value, later: later.value, all: all.value } } : all
}

/** Two states of a board, one after the other: what came, went, moved and changed, on the maps and as lists. */
export default function ComparePage({ id, from, to }: { id: string; from: string; to: string }) {
  const t = useText()
  const [key] = useState(fragment)
  const [answer, setAnswer] = useState<Answer<Both> | null>(null)
  // what is shown is of another pair while the one that was chosen is on its way
  const [of, setOf] = useState('')
  const pair = `${from} ${to}`
  const damaged = !accessKey.safeParse(key).success
  useEffect(() => {
    if (damaged) return
    const stop = new AbortController()
    void fetchBoth({ id, key }, from, to, stop.signal).then(found => {
      if (stop.signal.aborted) return
      setAnswer(found)
      setOf(`${from} ${to}`)
    })
    return () => stop.abort()
  }, [id, from, to, key, damaged])

  if (damaged) return <AccessProblem kind="damaged-link" />
  if (!answer) return <Opening text={t('states.opening')} />
  if (!answer.ok) {
    if (answer.error.kind === 'no-such-snapshot') return <SnapshotGone back={`/w/${id}#${key}`} />
    return <AccessProblem kind={problemOfRefusal(answer.error.kind)} />
  }
  return <Compared both={answer.value} stale={of !== pair} id={id} from={from} to={to} linkKey={key} />
}

interface ComparedProps {
  readonly both: Both
  /** `both` is of another pair than `from` and `to` */
  readonly stale: boolean
  readonly id: string
  readonly from: string
  readonly to: string
  readonly linkKey: string
}

function Compared({ both: { before, later, all }, stale, id, from, to, linkKey }: ComparedProps) {
  const t = useText()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const dated = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const then = before.stage ?? later.stage
  const stepName = then ? stepNames(then, stageInLocale(then, locale)) : undefined
  const options = [
    [NOW, t('states.now')] as const,
    ...all.map(
      head => [head.id, `${snapshotTitle(t, head, stepName)} · ${dated.format(head.createdAt)}`] as const,
    ),
  ]
  const go = (first: string, second: string): void =>
    navigate(`/w/${id}/snapshots/${first}/compare/${second}#${linkKey}`, { replace: true })
  const title = later.board.workshop?.title ?? ''
  return (
    <PageFrame title={`${t('states.title')} · ${title}`}>
      <article className={styles.page}>
        <header className={styles.head}>
          <p className={styles.kind}>{title}</p>
          <h1>{t('states.title')}</h1>
          <p className={styles.facts}>{t('states.help')}</p>
          <div className={styles.choices}>
            <div className={styles.choice}>
              <span aria-hidden>{t('states.from')}</span>
              <NativeSelect
                label={t('states.from')}
                value={from}
                options={options}
                onChange={v => go(v, to)}
              />
            </div>
            <Button
              size="s"
              look="quiet"
              icon={<ArrowLeftRight size={16} aria-hidden />}
              onPress={() => go(to, from)}
            >
              {t('states.swap')}
            </Button>
            <div className={styles.choice}>
              <span aria-hidden>{t('states.to')}</span>
              <NativeSelect label={t('states.to')} value={to} options={options} onChange={v => go(from, v)} />
            </div>
          </div>
          <Link href={`/w/${id}#${linkKey}`} className={`${button.button} ${button.plain} ${styles.back}`}>
            {t('snap.to_board')}
          </Link>
        </header>
        {stale ? (
          <p className={styles.none} role="status">
            {t('states.opening')}
          </p>
        ) : (
          <>
            <LeftOut count={before.left + later.left} />
            <Differences before={before} later={later} />
          </>
        )}
      </article>
    </PageFrame>
  )
}
