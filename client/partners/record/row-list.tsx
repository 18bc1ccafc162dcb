import { Plus } from 'lucide-react'
import { nanoid } from 'nanoid'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { LISTS, type RowOf } from '../../../shared/model/partner-fields.ts'
import type { ValueSpec } from '../../../shared/model/value-kinds.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { useUndoToast } from '../../ui/use-undo-toast.ts'
import { cellWords } from './field-words.ts'
import { RowForm } from './row-form.tsx'
import style from './row-list.module.css'
import { useRowGone } from './use-row-gone.ts'
import { useSpeech } from './use-speech.ts'

/** Lists that are written in plain forms, and the words on the button that adds a row. */
export type PlainList =
  | 'contacts'
  | 'sources'
  | 'barriers'
  | 'milestones'
  | 'activities'
  | 'meetings'
  | 'funding'
  | 'thanks'
  | 'signals'

interface Props<L extends PlainList> {
  readonly partner: Partner
  readonly list: L
  /** says what belongs here, while there is nothing */
  readonly empty?: string
  /** what a new row begins with */
  readonly first?: Partial<RowOf<L>>
  /** beside a row's words, while it is closed */
  readonly mark?: (row: RowOf<L>) => ReactNode
  /** under the fields of a row, while it is open */
  readonly hint?: (row: RowOf<L>) => ReactNode
}

/** Rows of a record: each a line that opens into a small form. What is typed is kept as it is typed; removing can be undone. */
export function RowList<L extends PlainList>({ partner, list, empty, first, mark, hint }: Props<L>) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const speech = useSpeech()
  const say = useUndoToast()
  const heading = useId()
  const [open, setOpen] = useState<string | null>(null)
  const back = useRef<string | null>(null)
  const box = useRef<HTMLElement>(null)
  const rows: readonly RowOf<L>[] = partner.lists[list]

  // the line that a form came from takes the focus back
  useEffect(() => {
    if (open !== null || back.current === null) return
    const line = box.current?.querySelector<HTMLElement>(`[data-row="${back.current}"]`)
    back.current = null
    ;(line ?? box.current?.querySelector<HTMLElement>('[data-add]'))?.focus()
  }, [open])

  const add = (): void => {
    const id = nanoid(10)
    intents.setRow(partner.id, list, { ...blankRow(list), ...first, id })
    setOpen(id)
  }
  const close = (row: RowOf<L>): void => {
    back.current = row.id
    setOpen(null)
  }
  const remove = (row: RowOf<L>): void => {
    back.current = row.id
    setOpen(null)
    intents.removeRow(partner.id, list, row.id)
    say(t('record.row_removed'))
  }
  useRowGone(
    { partner, list, open: rows.find(row => row.id === open) ?? null, isOpen: open !== null },
    setOpen,
  )
  if (!editable && rows.length === 0) return null
  return (
    <section className={style.list} aria-labelledby={heading} ref={box}>
      <h4 className={style.label} id={heading}>
        {t(`field.${list}`)}
      </h4>
      {rows.length === 0 ? (
        empty ? (
          <p className={style.empty}>{empty}</p>
        ) : null
      ) : (
        <ul className={style.rows}>
          {rows.map(row => {
            const words = rowWords(list, row, speech)
            return (
              <li key={row.id}>
                {open === row.id && editable ? (
                  <RowForm
                    partner={partner}
                    list={list}
                    row={row}
                    label={words || t(`field.${list}`)}
                    onDone={() => close(row)}
                    onRemove={() => remove(row)}
                  >
                    {hint?.(row)}
                  </RowForm>
                ) : editable ? (
                  <button
                    type="button"
                    className={style.line}
                    data-row={row.id}
                    aria-expanded={false}
                    onClick={() => setOpen(row.id)}
                  >
                    <span>{words || t('record.row_blank')}</span>
                    {mark?.(row)}
                  </button>
                ) : (
                  <p className={style.read}>
                    <span>{words || t('record.row_blank')}</span>
                    {mark?.(row)}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {editable ? (
        <Button
          size="s"
          look="quiet"
          className={style.add}
          data-add
          icon={<Plus size={15} aria-hidden />}
          onPress={add}
        >
          {t(`add.${list}`)}
        </Button>
      ) : null}
    </section>
  )
}

/** A row in which nothing is said. */
function blankRow<L extends PlainList>(list: L): RowOf<L> {
  const cells = Object.entries<ValueSpec>(LISTS[list].row).map(([cell, spec]) => [
    cell,
    spec.kind === 'words' ? '' : spec.kind === 'yes' ? false : spec.kind === 'one' ? spec.or : null,
  ])
  return { ...Object.fromEntries(cells), id: '', made: 0 } as RowOf<L>
}

/** A row as one line: what it holds, in the order of its fields. */
function rowWords<L extends PlainList>(list: L, row: RowOf<L>, speech: ReturnType<typeof useSpeech>): string {
  const cells = Object.keys(LISTS[list].row).map(
    cell =>
      [
        cell,
        cellWords(list, cell, Object.entries(row).find(([name]) => name === cell)?.[1], speech),
      ] as const,
  )
  return cells
    .filter(([, words]) => words !== '')
    .map(([cell, words]) => (cell === 'talk' ? speech.t('record.talk_share', { share: words }) : words))
    .join(' · ')
}
