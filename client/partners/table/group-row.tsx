import { ChevronDown, ChevronRight } from 'lucide-react'
import type { Ref } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import style from './partners-table.module.css'

interface Props {
  readonly index: number
  readonly measure: Ref<HTMLTableRowElement>
  /** the value that its rows share; '' for those without one */
  readonly words: string
  readonly count: number
  /** columns */
  readonly wide: number
  readonly open: boolean
  readonly onToggle: () => void
}

/** The heading of a group of rows; pressed, it folds them away. */
export function GroupRow({ index, measure, words, count, wide, open, onToggle }: Props) {
  const t = useText()
  return (
    <tr ref={measure} className={style.group} data-index={index} aria-rowindex={index + 2}>
      <th scope="rowgroup" colSpan={wide}>
        <button
          type="button"
          tabIndex={-1}
          data-col="group"
          className={style.fold}
          aria-expanded={open}
          onClick={onToggle}
        >
          {open ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
          {words || t('partners.unset')}
          <span className={style.number}>{count}</span>
        </button>
      </th>
    </tr>
  )
}
