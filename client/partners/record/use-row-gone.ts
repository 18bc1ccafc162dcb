import { useEffect, useRef } from 'react'

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

/** Tells whoever has a row's form open that others removed the row, and offers it back, as it was written last. */
export function useRowGone<L extends PlainList>(
  { partner, list, open, isOpen }: Opened<L>,
  setOpen: (row: string | null) => void,
): void {
  const t = useText()
  const say = useToast()
  const { board, intents, editable } = useSession()
  const last = useRef<RowOf<L> | null>(null)
  if (!isOpen) last.current = null
  else if (open !== null) last.current = open

  const isGone = isOpen && open === null
  useEffect(() => {
    const row = last.current
    if (!isGone || row === null) return
    // a field that goes hands over what was typed: that may have brought the row back by now
    const isThere = (): boolean =>
      findPartner(board.board, partner.id)?.lists[list].some(({ id }) => id === row.id) ?? false
    if (isThere()) return
    setOpen(null)
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
