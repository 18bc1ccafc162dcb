import { Ghost } from 'lucide-react'
import { useState } from 'react'
import type { NoteSince, SinceSnapshot } from '../../../shared/insight/since-snapshot.ts'
import { FormattedDate } from '../../i18n/formatted-date.tsx'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { LeftOut } from '../../ui/left-out.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { snapshotTitle, stepNames } from '../../ui/snapshot-title.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { Answer, Nothing, Rows } from '../answer.tsx'
import { ghostsOf } from '../ghosts-of.ts'
import style from '../insight.module.css'
import { NoteLink, noteName } from '../note-link.tsx'
import { showLit } from '../show-notes.ts'
import { type SnapshotName, useSince, useSnapshotNames } from '../use-since.ts'

/** What moved, came, went or changed since a snapshot that one chooses. */
export function Since() {
  const t = useText()
  const names = useSnapshotNames()
  const [id, setId] = useState('')
  const since = useSince(id === '' ? null : id)
  const { locale } = useLocale()
  const dated = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const read = useStage()
  const { stage } = useSession()
  const called = (snapshot: SnapshotName): string =>
    snapshotTitle(t, snapshot, stepNames(stage.getState(), read))
  const title = (snapshot: SnapshotName): string =>
    `${called(snapshot)} · ${dated.format(snapshot.createdAt)}`
  const list = names.state.kind === 'ready' ? names.state.value : []
  const chosen = list.find(snapshot => snapshot.id === id)
  return (
    <Answer
      id="since"
      title={t('insight.since')}
      count={since.state.kind === 'ready' ? since.state.value.notes.length : null}
      why={t('insight.since_why')}
    >
      {names.state.kind === 'failed' ? <Failed again={names.again} /> : null}
      {names.state.kind === 'ready' && list.length === 0 ? (
        <Nothing>{t('insight.no_snapshots')}</Nothing>
      ) : null}
      {list.length > 0 ? (
        <NativeSelect
          label={t('insight.choose_snapshot')}
          value={id}
          options={[['', t('insight.choose_snapshot')], ...list.map(s => [s.id, title(s)] as const)]}
          onChange={setId}
        />
      ) : null}
      {since.state.kind === 'working' ? <Spinner /> : null}
      {since.state.kind === 'failed' ? <Failed again={since.again} /> : null}
      {since.state.kind === 'ready' && chosen ? (
        <>
          <LeftOut count={since.left} />
          <Found since={since.state.value} name={called(chosen)} at={chosen.createdAt} />
        </>
      ) : null}
    </Answer>
  )
}

function Failed({ again }: { again: () => void }) {
  const t = useText()
  return (
    <div className={style.warn} role="alert">
      <p>{t('insight.snapshots_failed')}</p>
      <Button size="s" onPress={again}>
        {t('insight.again')}
      </Button>
    </div>
  )
}

function Found({ since, name, at }: { since: SinceSnapshot; name: string; at: number }) {
  const t = useText()
  const session = useSession()
  const { maps } = useStage()
  const { lines, notes } = since
  const touched = lines.added.length + lines.gone.length + lines.changed.length
  if (notes.length + touched === 0) return <Nothing>{t('insight.nothing_moved')}</Nothing>
  return (
    <>
      <p className={style.quiet}>
        <FormattedDate value={at} dateStyle="long" timeStyle="short" /> ·{' '}
        {t('insight.lines_since', {
          added: lines.added.length,
          gone: lines.gone.length,
          changed: lines.changed.length,
        })}
      </p>
      {maps.map(map => {
        const here = notes.filter(note => note.map === map.id)
        if (here.length === 0) return null
        return (
          <div key={map.id} className={style.group}>
            <h4 className={style.sub}>
              {map.title} <span className={style.count}>{here.length}</span>
              <Button
                size="s"
                icon={<Ghost size={15} aria-hidden />}
                onPress={() =>
                  showLit(session, { kind: 'moved', since: name, ghosts: ghostsOf(since) }, map.id)
                }
              >
                {t('insight.show_ghosts')}
              </Button>
            </h4>
            <Rows
              items={here}
              keyOf={note => note.id}
              label={t('insight.since_on', { map: map.title })}
              render={note => <OneNote note={note} />}
            />
          </div>
        )
      })}
    </>
  )
}

const hundredths = (value: number): string => {
  const n = Math.round(value * 100)
  return n > 0 ? `+${n}` : `${n}`.replace('-', '−')
}

function OneNote({ note }: { note: NoteSince }) {
  const t = useText()
  const blank = t('insight.blank')
  const what = note.became.map(became => {
    if (became !== 'moved') return t(`insight.became.${became}`)
    if (note.shift) {
      const { stance, influence } = note.shift
      return t('insight.shifted', { stance: hundredths(stance), influence: hundredths(influence) })
    }
    if (note.from === null) return t('insight.became_placed')
    return note.to === null ? t('insight.became_unplaced') : t('insight.became.moved')
  })
  return (
    <>
      {note.became.includes('gone') ? (
        <span className={style.gone}>{noteName(note.text, blank)}</span>
      ) : (
        <NoteLink id={note.id} />
      )}
      <span className={style.reason}>
        {what.join(' · ')}
        {note.was === null ? null : ` · ${t('insight.was', { text: noteName(note.was, blank) })}`}
      </span>
    </>
  )
}
