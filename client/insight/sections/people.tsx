import type { ReactNode } from 'react'
import type { Insight } from '../../../shared/insight/insight.ts'
import { influenceOf } from '../../../shared/maps/power-map.ts'
import type { NoteId } from '../../../shared/model/ids.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useNote } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { NoteLink } from '../note-link.tsx'

/** Powerful people: out of our reach, undecided, placed by guessing. */
export function PowerfulPeople({ insight }: { insight: Insight }) {
  const t = useText()
  const { workspace, role } = useSession()
  return (
    <>
      <People
        id="uncovered"
        ids={insight.uncovered}
        action={
          insight.uncovered.length > 0 && role !== 'viewer' ? (
            <Button size="s" onPress={() => workspace.setState({ view: { kind: 'connections' } })}>
              {t('insight.draw_lines')}
            </Button>
          ) : null
        }
      />
      <People id="undecided" ids={insight.undecided} />
      <People id="assumed" ids={insight.assumed} />
    </>
  )
}

interface Props {
  readonly id: 'uncovered' | 'undecided' | 'assumed'
  readonly ids: readonly NoteId[]
  readonly action?: ReactNode
}

function People({ id, ids, action }: Props) {
  const t = useText()
  return (
    <Answer
      id={id}
      title={t(`insight.${id}`)}
      count={ids.length}
      why={t(`insight.why.${id}`)}
      action={action}
    >
      {ids.length === 0 ? <Nothing>{t(`insight.none.${id}`)}</Nothing> : null}
      <Rows
        items={ids}
        keyOf={note => note}
        label={t(`insight.${id}`)}
        render={note => (
          <>
            <NoteLink id={note} />
            <Influence id={note} />
          </>
        )}
      />
    </Answer>
  )
}

function Influence({ id }: { id: NoteId }) {
  const t = useText()
  const influence = influenceOf(useNote(id)?.at ?? null)
  return influence === null ? null : (
    <span className={style.reason}>{t('insight.influence', { value: Math.round(influence * 100) })}</span>
  )
}
