import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { z } from 'zod/mini'
import { boardJson } from '../../../shared/exchange/board-json.ts'
import { accessKey } from '../../../shared/model/ids.ts'
import type { Role } from '../../../shared/model/role.ts'
import { SNAPSHOT_KINDS } from '../../../shared/model/snapshot.ts'
import { stage } from '../../../shared/model/stage.ts'
import { stageInLocale } from '../../../shared/templates/stage-in-locale.ts'
import { snapshotTitle, stepNames } from '../../facilitate/snapshot-title.ts'
import { FormattedDate } from '../../i18n/formatted-date.tsx'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { type Answer, answerOf, ask } from '../../platform/http.ts'
import { fragment } from '../../platform/page.ts'
import button from '../../ui/button.module.css'
import { AccessProblem, problemOfRefusal } from '../join/access-problem.tsx'
import { lookUp } from '../join/look-up.ts'
import { Opening } from '../opening.tsx'
import { PageFrame } from '../page-frame.tsx'
import { ConnectionsPart } from './connections-part.tsx'
import { MapPart } from './map-part.tsx'
import { PartnersPart } from './partners-part.tsx'
import { SnapshotGone } from './snapshot-gone.tsx'
import styles from './snapshot-page.module.css'

const snapshot = z.object({
  name: z.string(),
  kind: z.nullable(z.enum(SNAPSHOT_KINDS)),
  /** milliseconds since 1970 */
  createdAt: z.number(),
  stage,
  board: boardJson,
})
interface Found extends z.infer<typeof snapshot> {
  readonly role: Role
}

/** The snapshot, and what the reader may see: a viewer's comes without places unless the facilitator shows them. */
async function fetchSnapshot(
  id: string,
  sid: string,
  key: string,
  signal: AbortSignal,
): Promise<Answer<Found>> {
  const path = `/api/workshops/${encodeURIComponent(id)}/snapshots/${encodeURIComponent(sid)}`
  const [found, workshop] = await Promise.all([
    answerOf(snapshot, ask(path, { key, signal })),
    lookUp(id, key, signal),
  ])
  if (!found.ok) return found
  return workshop.ok ? { ok: true, value: { ...found.value, role: workshop.value.role } } : workshop
}

/** A kept state of the board, to read: each map as headings and lists, the connections, the partners as a table. */
export default function SnapshotPage({ id, sid }: { id: string; sid: string }) {
  const t = useText()
  const { locale } = useLocale()
  const [key] = useState(fragment)
  const [answer, setAnswer] = useState<Answer<Found> | null>(null)
  const damaged = !accessKey.safeParse(key).success
  useEffect(() => {
    if (damaged) return
    const stop = new AbortController()
    void fetchSnapshot(id, sid, key, stop.signal).then(found => {
      if (!stop.signal.aborted) setAnswer(found)
    })
    return () => stop.abort()
  }, [id, sid, key, damaged])

  if (damaged) return <AccessProblem kind="damaged-link" />
  if (!answer) return <Opening text={t('snap.opening')} />
  if (!answer.ok) {
    if (answer.error.kind === 'no-such-snapshot') return <SnapshotGone back={`/w/${id}#${key}`} />
    return <AccessProblem kind={problemOfRefusal(answer.error.kind)} />
  }
  const { createdAt, board, role } = answer.value
  const then = stageInLocale(answer.value.stage, locale)
  const name = snapshotTitle(t, answer.value, stepNames(answer.value.stage, then))
  const placesHidden = role === 'viewer' && !then.privacy.stance
  return (
    <PageFrame title={`${name} · ${then.title}`}>
      <article className={styles.page}>
        <header className={styles.head}>
          <p className={styles.kind}>{t('snap.page_kind')}</p>
          <h1>{name}</h1>
          <p className={styles.facts}>
            {then.title} · <FormattedDate value={createdAt} dateStyle="long" timeStyle="short" />
          </p>
          <p className={styles.facts}>{t('snap.page_help')}</p>
          <Link href={`/w/${id}#${key}`} className={`${button.button} ${button.plain} ${styles.back}`}>
            {t('snap.to_board')}
          </Link>
        </header>
        {then.maps.map(map => (
          <MapPart
            key={map.id}
            map={map}
            notes={(board.notes ?? []).filter(n => n.map === map.id)}
            placesHidden={placesHidden}
          />
        ))}
        <ConnectionsPart connections={board.connections ?? []} notes={board.notes ?? []} />
        <PartnersPart partners={board.partners ?? []} />
      </article>
    </PageFrame>
  )
}
