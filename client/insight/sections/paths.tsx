import { ArrowRight, Route, TriangleAlert } from 'lucide-react'
import type { Insight } from '../../../shared/insight/insight.ts'
import type { TargetPath } from '../../../shared/insight/path-to-target.ts'
import { connectionId } from '../../../shared/model/connection.ts'
import type { ConnectionId, NoteId } from '../../../shared/model/ids.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { NoteLink } from '../note-link.tsx'
import { showLit } from '../show-notes.ts'

/** The ways to each target: up to three, in steps; or that there is none, and what to do about it. */
export function Paths({ insight }: { insight: Insight }) {
  const t = useText()
  const { workspace } = useSession()
  const { maps } = useStage()
  const targets = [...new Set(insight.paths.map(path => path.target))]
  const power = maps.find(map => map.kind === 'axes')
  return (
    <Answer
      id="paths"
      title={t('insight.paths')}
      count={insight.paths.filter(path => path.cost !== null).length}
      why={t('insight.paths_why')}
    >
      {targets.length === 0 ? (
        <>
          <Nothing>{t('insight.no_target')}</Nothing>
          {power ? (
            <Button size="s" onPress={() => workspace.setState({ view: { kind: 'map', map: power.id } })}>
              {t('insight.open_map', { map: power.title })}
            </Button>
          ) : null}
        </>
      ) : (
        targets.map(target => (
          <ToTarget
            key={target}
            target={target}
            paths={insight.paths.filter(path => path.target === target)}
          />
        ))
      )}
      <NotWalked lines={insight.notWalked} />
    </Answer>
  )
}

function ToTarget({ target, paths }: { target: NoteId; paths: readonly TargetPath[] }) {
  const t = useText()
  const session = useSession()
  const writes = session.role !== 'viewer'
  const found = paths.filter(path => path.cost !== null)
  return (
    <div className={style.group}>
      <h4 className={style.sub}>
        {t('insight.to')} <NoteLink id={target} />
      </h4>
      {found.length === 0 ? (
        <div className={style.warn}>
          <TriangleAlert size={18} aria-hidden />
          <div>
            <p>
              <strong>{t('insight.no_path')}</strong> {writes ? t('insight.no_path_help') : null}
            </p>
            {writes ? (
              <Button size="s" onPress={() => session.workspace.setState({ view: { kind: 'connections' } })}>
                {t('insight.draw_lines')}
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
      {found.map((path, rank) => (
        <article
          key={path.steps.join('>')}
          className={style.path}
          aria-label={t('insight.path_n', { n: rank + 1 })}
        >
          <header className={style.pathHead}>
            <strong>{t('insight.path_n', { n: rank + 1 })}</strong>
            <span className={style.quiet}>
              {t('insight.cost', { cost: path.cost ?? 0, lines: path.steps.length - 1 })}
            </span>
            <Button
              size="s"
              icon={<Route size={15} aria-hidden />}
              onPress={() => showLit(session, { kind: 'path', target, rank, steps: path.steps }, null)}
            >
              {t('insight.show_path')}
            </Button>
          </header>
          <ol className={style.steps}>
            {path.steps.map((id, i) => (
              <li key={id}>
                <NoteLink id={id} />
                <Leads from={id} to={path.steps[i + 1]} />
              </li>
            ))}
          </ol>
        </article>
      ))}
    </div>
  )
}

/** How one step leads to the next: what kind of line, how strong, through whom. */
export function Leads({ from, to }: { from: NoteId; to: NoteId | undefined }) {
  const t = useText()
  const line = useBoard(
    'connections',
    board => (to === undefined ? undefined : board.connections.get(connectionId(from, to))),
    [from, to],
  )
  if (!line) return null
  return (
    <span className={style.leads}>
      <ArrowRight size={14} aria-hidden />
      {[
        t(`kind.${line.kind}`),
        t(`strength.${line.strength}`),
        line.via ? t('line.via_is', { name: line.via }) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  )
}

function NotWalked({ lines }: { lines: readonly ConnectionId[] }) {
  const t = useText()
  if (lines.length === 0) return null
  return (
    <div className={style.group}>
      <h4 className={style.sub}>{t('insight.harming', { count: lines.length })}</h4>
      <Rows
        items={lines}
        keyOf={id => id}
        few={3}
        label={t('insight.harming', { count: lines.length })}
        render={id => {
          const [from = '', to = ''] = id.split('>')
          return (
            <span className={style.pair}>
              <NoteLink id={from} /> <ArrowRight size={14} aria-label={t('lines.arrow')} />{' '}
              <NoteLink id={to} />
            </span>
          )
        }}
      />
    </div>
  )
}
