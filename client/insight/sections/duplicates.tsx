import type { Duplicate } from '../../../shared/insight/duplicates.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { NoteLink } from '../note-link.tsx'

/** Notes that may mean the same; merging them is done on their map. */
export function Duplicates({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const t = useText()
  const { workspace, board } = useSession()
  const { maps } = useStage()
  const counts = maps.flatMap(map => {
    const count = duplicates.filter(d => board.board.notes.get(d.notes[0])?.map === map.id).length
    return count > 0 ? [{ map, count }] : []
  })
  return (
    <Answer
      id="duplicates"
      title={t('insight.duplicates')}
      count={duplicates.length}
      why={t('insight.duplicates_why')}
      action={counts.map(({ map }) => (
        <Button
          key={map.id}
          size="s"
          onPress={() => workspace.setState({ view: { kind: 'map', map: map.id }, panel: { kind: 'same' } })}
        >
          {t('insight.merge_on', { map: map.title })}
        </Button>
      ))}
    >
      {duplicates.length === 0 ? <Nothing>{t('insight.no_duplicates')}</Nothing> : null}
      <Rows
        items={duplicates}
        keyOf={d => d.notes.join('>')}
        label={t('insight.duplicates')}
        render={({ notes: [a, b], why }) => (
          <>
            <span className={style.pair}>
              <NoteLink id={a} /> <span aria-hidden>=</span> <NoteLink id={b} />
            </span>
            <span className={style.reason}>{t(`insight.alike_${why}`)}</span>
          </>
        )}
      />
    </Answer>
  )
}
