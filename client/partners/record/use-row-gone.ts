import { useEffect, useEffectEvent, useRef } from 'react'
import type { Board } from '../../../shared/model/board.ts'
import type { PartnerId } from '../../../shared/model/ids.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import type { RowOf } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { findPartner } from '../../state/partner-intents.ts'
import { useSession } from '../../state/session.ts'
import { useToast } from '../../ui/toasts.tsx'
import type { PlainList } from './row-list.tsx'

interface Opened<L extends PlainList> {
  readonly partner: Partner
  readonly list: L
  /** the row whose form is open; null: it is not there */
  readonly open: RowOf<L> | null
  readonly isOpen: boolean
}

const isRowThere = (
  board: Board,
  partner: PartnerId,
  list: PlainList,
  { id }: { readonly id: string },
): boolean => findPartner(board, partner)?.lists[list].some(row => row.id === id) ?? false

/** Tells whoever has a row's form open that others removed the row, and offers it back, as it was written last. */
export function useRowGone<L extends PlainList>(
  { partner, list, open, isOpen }: Opened<L>,
  setOpen: (row: string | null) => void,
): void {
  const t = useText()
  const say = useToast()
  const { board, intents, editable } = useSession()
  const last = useRef<RowOf<L> | null>(null)
  /** who took the row away; null: it is there */
  const goneBy = useRef<'me' | 'others' | null>(null)
  if (!isOpen) last.current = null
  else if (open !== null) last.current = open
  if (!isOpen || open !== null) goneBy.current = null

  // the change that took it away counts: fields that go write once more afterwards
  const noteWho = useEffectEvent((mine: boolean) => {
    const row = last.current
    if (row !== null && !isRowThere(board.board, partner.id, list, row))
      goneBy.current ??= mine ? 'me' : 'others'
  })
  useEffect(() => board.onChange((_, mine) => noteWho(mine)), [board])

  const isGone = isOpen && open === null
  useEffect(() => {
    const row = last.current
    if (!isGone || row === null) return
    // a field that goes hands over what was typed: that may have brought the row back by now
    const isThere = (): boolean => isRowThere(board.board, partner.id, list, row)
    if (isThere()) return
    setOpen(null)
    if (goneBy.current === 'me') return
    say(t('record.row_gone'), 'info', {
      name: t('record.row_again'),
      run: () => {
        intents.setRow(partner.id, list, row)
        setOpen(row.id)
      },
      holds: () => editable.getState() && !isThere(),
      onChange: again => editable.subscribe(again),
    })
  }, [isGone, board, intents, editable, partner.id, list, say, t, setOpen])
}
