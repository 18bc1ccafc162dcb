import { Ghost, Lightbulb, Route, X } from 'lucide-react'
import { useEffect } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { useWorkspace } from '../state/hooks.ts'
import type { Lit } from '../state/lit.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import style from './lit-banner.module.css'
import { noteName } from './note-link.tsx'
import { lightPath } from './show-notes.ts'
import { useInsight } from './use-insight.ts'

/** Characters of a step's name: all of a path is to be seen at once. */
const SHORT = 36

/** Says what is lit on the maps, with a path's steps or the signs' meaning, and how to end it. */
export function LitBanner() {
  const t = useText()
  const session = useSession()
  const { workspace } = session
  const lit = useWorkspace(w => w.lit)
  const view = useWorkspace(w => w.view)
  if (!lit) return null
  const clear = (): void => workspace.setState({ lit: null })
  return (
    <section className={style.place} aria-label={t('lit.title')}>
      <div className={style.banner}>
        {lit.kind === 'path' ? <PathWords lit={lit} /> : null}
        {lit.kind === 'notes' ? <UnusedWords lit={lit} /> : null}
        {lit.kind === 'moved' ? <MovedWords lit={lit} /> : null}
        {lit.kind === 'path' && view.kind !== 'connections' ? (
          <Button
            size="s"
            look="quiet"
            onPress={() => {
              lightPath(session, lit)
              workspace.setState({ view: { kind: 'connections' } })
            }}
          >
            {t('lit.both_maps')}
          </Button>
        ) : null}
        <Button size="s" look="quiet" onPress={() => workspace.setState({ view: { kind: 'insight' } })}>
          {t('lit.back')}
        </Button>
        <IconButton size="s" label={t('lit.clear')} onPress={clear}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
    </section>
  )
}

/** The steps in order, kept in step with the board: another line may have made another path the best. */
function PathWords({ lit }: { lit: Extract<Lit, { kind: 'path' }> }) {
  const t = useText()
  const session = useSession()
  const { workspace, board } = session
  const { state } = useInsight()
  const { target, rank, steps } = lit
  const now =
    state.kind === 'ready'
      ? state.insight.paths.filter(path => path.target === target && path.cost !== null)[rank]?.steps
      : steps
  useEffect(() => {
    if (!now) workspace.setState({ lit: null })
    else if (now.join('>') !== steps.join('>')) lightPath(session, { kind: 'path', target, rank, steps: now })
  }, [session, workspace, now, steps, target, rank])
  return (
    <>
      <Route size={18} aria-hidden className={style.icon} />
      <ol className={style.steps} aria-label={t('lit.path')}>
        {steps.map((id, i) => (
          <li key={id}>
            <button
              type="button"
              className={style.step}
              onClick={() => workspace.setState({ selection: new Set([id]) })}
            >
              <span className={style.number} aria-hidden>
                {i + 1}
              </span>
              {noteName(board.board.notes.get(id)?.text, t('insight.blank'), SHORT)}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** How many lie idle, kept in step with the board. */
function UnusedWords({ lit }: { lit: Extract<Lit, { kind: 'notes' }> }) {
  const t = useText()
  const { workspace } = useSession()
  const { state } = useInsight()
  const { ids } = lit
  const now = state.kind === 'ready' ? state.insight.unusedAssets : null
  useEffect(() => {
    if (now && (now.length !== ids.size || now.some(id => !ids.has(id))))
      workspace.setState({ lit: { kind: 'notes', why: 'unused', ids: new Set(now) } })
  }, [workspace, now, ids])
  return (
    <>
      <Lightbulb size={18} aria-hidden className={style.icon} />
      <span className={style.words}>{t('lit.unused', { count: ids.size })}</span>
    </>
  )
}

function MovedWords({ lit }: { lit: Extract<Lit, { kind: 'moved' }> }) {
  const t = useText()
  return (
    <>
      <Ghost size={18} aria-hidden className={style.icon} />
      <span className={style.words}>{t('lit.since', { name: lit.since })}</span>
      <ul className={style.legend} aria-label={t('lit.legend')}>
        <li>
          <span className={style.then} aria-hidden /> {t('lit.then')}
        </li>
        <li>
          <span className={style.sign} aria-hidden>
            +
          </span>{' '}
          {t('lit.added')}
        </li>
        <li>
          <span className={style.sign} aria-hidden>
            ×
          </span>{' '}
          {t('lit.gone')}
        </li>
        <li>
          <span className={style.sign} aria-hidden>
            ~
          </span>{' '}
          {t('lit.changed')}
        </li>
      </ul>
    </>
  )
}
