import { type Ref, useCallback, useId, useSyncExternalStore } from 'react'
import { inOneText } from '../../../../shared/doc/stored-value.ts'
import type { AwayItem } from '../../../../shared/model/away.ts'
import { showNote } from '../../../find/show-note.ts'
import { useText } from '../../../i18n/i18n.tsx'
import { useEditable } from '../../../state/hooks.ts'
import { useSession } from '../../../state/session.ts'
import { Button } from '../../../ui/button.tsx'
import { noteTitle } from '../../../ui/find-notes.ts'
import styles from './away.module.css'
import type { Reading } from './away-values.ts'
import { awayWords } from './away-words.ts'

const SIDES = ['mine', 'theirs'] as const
type Side = (typeof SIDES)[number]

interface Props {
  readonly item: AwayItem
  readonly reading: Reading
  readonly boxRef: Ref<HTMLElement> | null
  /** `side` null: what stands there stays */
  readonly onChoose: (item: AwayItem, side: Side | null, what: string, name: string) => void
}

/** One thing that both sides changed: what it is, both values, which one stands on the board, and the choice. */
export function AwayChoice({ item, reading, boxRef, onChoose }: Props) {
  const t = useText()
  const id = useId()
  const { away } = useSession()
  const editable = useEditable()
  const now = useNow(item)
  const { of, what, say } = awayWords(item, reading)
  const name = noteTitle(item.name, 60) || t('away.blank')
  // two spots in one zone read alike
  const alike = say(item.mine) === say(item.theirs)
  const standing = (side: Side): boolean => now === inOneText(item[side])
  // two texts that became one, or what came since
  const neither = !SIDES.some(standing)
  return (
    <section ref={boxRef} tabIndex={-1} className={styles.item} aria-labelledby={id} data-away={item.key}>
      <h3 id={id} className={styles.title}>
        <span className={styles.of}>{of}</span>
        <Place item={item} name={name} />
        <span className={styles.what}>{what}</span>
      </h3>
      <dl className={styles.values}>
        {SIDES.map(side => (
          <div key={side} className={styles.value} data-now={standing(side) || undefined}>
            <dt>{t(`away.${side}`)}</dt>
            <dd>
              {say(item[side])}
              {alike && !standing(side) ? ` · ${t('away.spot')}` : null}
              {standing(side) ? <span className={styles.now}>{t('away.on_board')}</span> : null}
            </dd>
          </div>
        ))}
        {neither ? (
          <div className={styles.value} data-now>
            <dt>{t('away.now')}</dt>
            <dd>{say(away.now(item))}</dd>
          </div>
        ) : null}
      </dl>
      <div className={styles.doing}>
        {SIDES.map(side => {
          const stands = standing(side)
          return (
            <Button
              key={side}
              size="s"
              isDisabled={!editable && !stands}
              aria-describedby={id}
              onPress={() => onChoose(item, side, what, name)}
            >
              {t(stands ? `away.keep_${side}` : `away.use_${side}`)}
            </Button>
          )
        })}
        {neither ? (
          <Button
            size="s"
            look="quiet"
            aria-describedby={id}
            onPress={() => onChoose(item, null, what, name)}
          >
            {t('away.leave')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

/** What it belongs to; a note or a record that is there can be gone to. */
function Place({ item, name }: { item: AwayItem; name: string }) {
  const t = useText()
  const session = useSession()
  const { board, workspace } = session
  const [root, id = ''] = item.key.split('/')
  const note = root === 'notes' || root === 'comments' ? board.board.notes.get(id) : undefined
  const record = root === 'partners' || root === 'texts' ? board.board.partners.get(id) : undefined
  if (!note && !record) return <span className={styles.name}>{name}</span>
  return (
    <button
      type="button"
      className={styles.show}
      aria-label={t('away.show', { name })}
      onClick={() => {
        if (note) showNote(session, note)
        else if (record) workspace.setState({ panel: { kind: 'partner', id: record.id } })
      }}
    >
      {name}
    </button>
  )
}

/** What stands on the board now, as one text. */
function useNow(item: AwayItem): string {
  const { away, board } = useSession()
  const subscribe = useCallback((again: () => void) => board.onChange(again), [board])
  return useSyncExternalStore(subscribe, () => inOneText(away.now(item)))
}
