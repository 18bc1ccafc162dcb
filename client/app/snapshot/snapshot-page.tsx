import { ArrowLeftRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { accessKey } from '../../../shared/model/ids.ts'
import type { Role } from '../../../shared/model/role.ts'
import { stageInLocale } from '../../../shared/templates/stage-in-locale.ts'
import { FormattedDate } from '../../i18n/formatted-date.tsx'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import type { Answer } from '../../platform/http.ts'
import { fragment } from '../../platform/page.ts'
import button from '../../ui/button.module.css'
import { LeftOut } from '../../ui/left-out.tsx'
import { snapshotTitle, stepNames } from '../../ui/snapshot-title.ts'
import { AccessProblem, problemOfRefusal } from '../join/access-problem.tsx'
import { Opening } from '../opening.tsx'
import { PageFrame } from '../page-frame.tsx'
import { ConnectionsPart } from './connections-part.tsx'
import { CopySnapshot } from './copy-snapshot.tsx'
import { type BoardState, fetchRole, fetchState, NOW, type Reader } from './fetch-states.ts'
import { MapPart } from './map-part.tsx'
import { PartnersPart } from './partners-part.tsx'
import { SnapshotGone } from './snapshot-gone.tsx'
import styles from './snapshot-page.module.css'

interface Found {
  readonly state: BoardState
  readonly role: Role
}

/** The snapshot, and what the reader may see: a viewer's comes without places unless the facilitator shows them. */
async function fetchSnapshot(reader: Reader, sid: string, signal: AbortSignal): Promise<Answer<Found>> {
  const [state, role] = await Promise.all([fetchState(reader, sid, signal), fetchRole(reader, signal)])
  if (!state.ok) return state
  return role.ok ? { ok: true, value: { state: state.value, role: role.value } } : role
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
    void fetchSnapshot({ id, key }, sid, stop.signal).then(found => {
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
  const { state, role } = answer.value
  const { board, createdAt, kind } = state
  if (!state.stage || kind === 'now' || createdAt === null) return <SnapshotGone back={`/w/${id}#${key}`} />
  const then = stageInLocale(state.stage, locale)
  const name = snapshotTitle(t, { name: state.name, kind }, stepNames(state.stage, then))
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
          <div className={styles.deeds}>
            <Link href={`/w/${id}#${key}`} className={`${button.button} ${button.plain}`}>
              {t('snap.to_board')}
            </Link>
            <Link
              href={`/w/${id}/snapshots/${sid}/compare/${NOW}#${key}`}
              className={`${button.button} ${button.plain}`}
            >
              <ArrowLeftRight size={18} aria-hidden />
              {t('states.with_now')}
            </Link>
            {role === 'facilitator' ? <CopySnapshot state={state} name={name} /> : null}
          </div>
        </header>
        <LeftOut count={state.left} />
        {then.maps.map(map => (
          <MapPart
            key={map.id}
            map={map}
            notes={(board.notes ?? []).filter(n => n.map === map.id)}
            placesHidden={placesHidden}
          />
        ))}
        <ConnectionsPart connections={board.connections ?? []} notes={board.notes ?? []} />
        <PartnersPart partners={board.partners ?? []} people={then.people} />
      </article>
    </PageFrame>
  )
}
