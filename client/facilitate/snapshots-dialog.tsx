import { Camera } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { mayEdit } from '../../shared/model/role.ts'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LeftOut } from '../ui/left-out.tsx'
import { snapshotTitle, stepNames } from '../ui/snapshot-title.ts'
import { Spinner } from '../ui/spinner.tsx'
import { useToast } from '../ui/toasts.tsx'
import { SaveSnapshot } from './save-snapshot.tsx'
import { SnapshotRow } from './snapshot-row.tsx'
import { deleteSnapshot, listSnapshots, restoreSnapshot, type Snapshot } from './snapshots.ts'
import styles from './snapshots-dialog.module.css'

export interface SnapshotsDialogProps {
  workshopKey: string
  onClose: () => void
}

type Question = { readonly about: Snapshot; readonly what: 'restore' | 'delete' }

/** States of the board that were kept: save one, look at one, go back to one. */
export function SnapshotsDialog({ workshopKey, onClose }: SnapshotsDialogProps) {
  const t = useText()
  const say = useToast()
  const session = useSession()
  const stored = useStore(session.stage)
  const read = useStage()
  const [list, setList] = useState<readonly Snapshot[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [left, setLeft] = useState(0)
  const [question, setQuestion] = useState<Question | null>(null)
  const [busy, setBusy] = useState(false)
  const [unfolded, setUnfolded] = useState(false)

  const load = useCallback(async (): Promise<void> => {
    const answer = await listSnapshots(session)
    if (answer.ok) setList(answer.value)
    else setProblem(answer.error.kind)
  }, [session])
  useEffect(() => void load(), [load])

  const titleOf = (s: Snapshot): string => snapshotTitle(t, s, stepNames(stored, read))

  const answer = async ({ about, what }: Question): Promise<void> => {
    setBusy(true)
    const restored = what === 'restore' ? await restoreSnapshot(session, about.id) : null
    const done = restored ?? (await deleteSnapshot(session, about.id))
    setBusy(false)
    setQuestion(null)
    if (what === 'restore') setUnfolded(true)
    setLeft(restored?.ok ? restored.value.left : 0)
    setProblem(done.ok ? null : done.error.kind)
    // that the board went back is told to everybody
    if (done.ok && what === 'delete') say(t('snap.deleted', { name: titleOf(about) }))
    await load()
  }

  const named = list?.filter(s => s.kind === null) ?? []
  const automatic = list?.filter(s => s.kind !== null) ?? []
  const row = (s: Snapshot) => (
    <SnapshotRow
      key={s.id}
      snapshot={s}
      title={titleOf(s)}
      href={`/w/${session.workshop}/snapshots/${s.id}#${workshopKey}`}
      compareHref={`/w/${session.workshop}/snapshots/${s.id}/compare/now#${workshopKey}`}
      mayChange={session.role === 'facilitator'}
      onRestore={() => setQuestion({ about: s, what: 'restore' })}
      onDelete={() => setQuestion({ about: s, what: 'delete' })}
    />
  )
  return (
    <>
      <Dialog title={t('snap.title')} isOpen onClose={onClose} wide>
        <p className={styles.lead}>{t('snap.lead')}</p>
        {mayEdit(session.role) ? <SaveSnapshot onSaved={() => void load()} /> : null}
        {problem ? (
          <Banner tone="danger" live="alert">
            {refusalText(t, { kind: problem })}
          </Banner>
        ) : null}
        <LeftOut count={left} />
        {list === null ? (
          problem ? null : (
            <p className={styles.wait}>
              <Spinner /> {t('snap.fetching')}
            </p>
          )
        ) : list.length === 0 ? (
          <EmptyState icon={<Camera size={22} aria-hidden />} title={t('snap.none')}>
            {t('snap.none_help')}
          </EmptyState>
        ) : (
          <>
            {named.length > 0 ? (
              <ul className={styles.list} aria-label={t('snap.title')}>
                {named.map(row)}
              </ul>
            ) : null}
            {automatic.length > 0 ? (
              <details
                className={styles.automatic}
                open={named.length === 0 || unfolded || undefined}
                onToggle={event => setUnfolded(event.currentTarget.open)}
              >
                <summary>
                  <h3>{t('snap.auto_title', { count: automatic.length })}</h3>
                </summary>
                <p className={styles.lead}>{t('snap.auto_help')}</p>
                <ul className={styles.list} aria-label={t('snap.auto_title', { count: automatic.length })}>
                  {automatic.map(row)}
                </ul>
              </details>
            ) : null}
          </>
        )}
      </Dialog>
      <Confirm
        title={t(question?.what === 'delete' ? 'snap.delete_title' : 'snap.restore_title')}
        action={t(question?.what === 'delete' ? 'snap.delete' : 'snap.restore')}
        danger={question?.what === 'delete'}
        isOpen={question !== null}
        busy={busy}
        onConfirm={() => question && void answer(question)}
        onClose={() => setQuestion(null)}
      >
        <p>
          <strong>{question ? titleOf(question.about) : null}</strong>
        </p>
        <p>{t(question?.what === 'delete' ? 'snap.delete_help' : 'snap.restore_help')}</p>
      </Confirm>
    </>
  )
}
