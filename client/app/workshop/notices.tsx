import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { CLOSE, ERASED } from '../../../shared/protocol/close-codes.ts'
import { useText } from '../../i18n/i18n.tsx'
import { keepsNothing } from '../../platform/kept-values.ts'
import { reload } from '../../platform/page.ts'
import { usePeople, useSaved, useStage } from '../../state/hooks.ts'
import { type SavedState, useSession } from '../../state/session.ts'
import { Banner } from '../../ui/banner.tsx'
import button from '../../ui/button.module.css'
import { Button } from '../../ui/button.tsx'
import { CopyWords } from '../copy-words.tsx'
import { AwayPlace } from './away-place.tsx'
import styles from './notices.module.css'

/** A short loss of the connection is not worth a banner; the saved mark shows it at once (milliseconds). */
const PATIENCE = 3_000

/** What everyone must know now: no connection, a server that cannot store, a lock, an end, a second tab. */
export function Notices() {
  const saved = useSaved()
  return (
    <div className={styles.notices}>
      <SavedNotice saved={saved} />
      {saved.kind === 'ended' ? null : (
        <>
          <LockNotice saved={saved} />
          <SecondTab />
          <AwayPlace />
        </>
      )}
    </div>
  )
}

function SavedNotice({ saved }: { saved: SavedState }) {
  const t = useText()
  const { away } = useSession()
  const atRisk = saved.kind === 'offline' && !saved.kept && saved.waiting
  const longAway = useLasting(saved.kind === 'offline', PATIENCE)
  if (saved.kind === 'ended') return <Ended {...saved} />
  if (saved.kind === 'storage')
    return (
      <Banner tone="waiting" live="alert" title={t('notice.storage')}>
        {t('notice.storage_help')}
      </Banner>
    )
  if (atRisk)
    return (
      <Banner
        tone="danger"
        live="alert"
        title={t('notice.away')}
        actions={<CopyWords words={() => away.unsent()} />}
      >
        {t('notice.away_not_kept')}
      </Banner>
    )
  if (longAway && saved.kind === 'offline')
    return (
      <Banner tone="waiting" live="status" title={t('notice.away')}>
        {t(saved.kept ? 'notice.away_kept' : 'notice.away_reading')}
      </Banner>
    )
  return null
}

function LockNotice({ saved }: { saved: SavedState }) {
  const t = useText()
  const { role } = useSession()
  const locked = useStage(s => s.locked)
  const waiting = saved.kind === 'locked' && saved.waiting
  if (!locked || role !== 'participant') return null
  return (
    <Banner tone="waiting" live="status" title={t('notice.locked')}>
      {t(waiting ? 'notice.locked_waiting' : 'notice.locked_help')}
    </Banner>
  )
}

/** The same person in another tab or window of this browser. */
function SecondTab() {
  const t = useText()
  const { me } = useSession()
  const [seen, setSeen] = useState(false)
  const mine = usePeople().filter(p => p.participant !== '' && p.participant === me.participant)
  if (seen || mine.length < 2) return null
  return (
    <Banner
      live="status"
      title={t('notice.second_tab')}
      actions={
        <Button size="s" look="quiet" onPress={() => setSeen(true)}>
          {t('notice.understood')}
        </Button>
      }
    >
      {t('notice.second_tab_help')}
    </Banner>
  )
}

const ENDS = {
  [CLOSE.unauthorized]: ['problem.key_replaced', 'problem.key_replaced_help'],
  [CLOSE.gone]: ['problem.deleted', 'problem.deleted_help'],
  [CLOSE.forbidden]: ['problem.refused', 'problem.refused_help'],
  [CLOSE.malformed]: ['problem.refused', 'problem.refused_help'],
  [CLOSE.tooLarge]: ['problem.too_large', 'problem.too_large_help'],
  [CLOSE.roleChanged]: ['problem.role_changed', 'problem.role_changed_help'],
} as const
/** Something was erased: the workshop is there, with a new document. */
const ERASE_ENDS = ['problem.erased', 'problem.erased_help'] as const
const isKnown = (code: number): code is keyof typeof ENDS => code in ENDS

function Ended({ code, text, unsent }: { code: number; text: string; unsent: string }) {
  const t = useText()
  const erased = code === CLOSE.gone && text === ERASED
  const [title, help] = erased ? ERASE_ENDS : ENDS[isKnown(code) ? code : CLOSE.forbidden]
  const over = (code === CLOSE.gone && !erased) || code === CLOSE.unauthorized
  return (
    <Banner
      tone="danger"
      live="alert"
      title={t(title)}
      actions={
        <>
          {unsent === '' ? null : <CopyWords words={() => unsent} />}
          {over ? (
            <Link
              href="/"
              replace={keepsNothing()}
              className={`${button.button} ${button.s} ${button.plain}`}
            >
              {t('app.to_start')}
            </Link>
          ) : (
            <Button size="s" onPress={reload}>
              {t('problem.reload')}
            </Button>
          )}
        </>
      }
    >
      {t(help)} {unsent === '' ? null : t('problem.words_unsent')}
    </Banner>
  )
}

/** True once `on` has been true for that long (milliseconds). */
function useLasting(on: boolean, after: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!on) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), after)
    return () => clearTimeout(timer)
  }, [on, after])
  return on && lasting
}
