import { useMemo, useRef, useState } from 'react'
import { CONNECTION_KINDS, type Connection, EFFECTS } from '../../../shared/model/connection.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useBoard } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { useAllTools, useOwnOnly } from '../../state/use-permit.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import box from '../../ui/draft-input.module.css'
import { foldText } from '../../ui/fold-text.ts'
import { nameOrder } from '../../ui/name-order.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { shortName } from '../short-name.ts'
import { ANY_LINE, findLines, type LineSearch } from './find-lines.ts'
import { LineRow } from './line-row.tsx'
import style from './lines-list.module.css'
import { NewLine } from './new-line.tsx'

/** Rows shown at first, and added by "show more". */
const CHUNK = 100
/** Lines that can be looked over without a search. */
const FEW = 5

/** All connections of the workshop: the drawing's equal, by keyboard and screen reader. */
export function LinesList({ onShow }: { onShow: (line: Connection) => void }) {
  const t = useText()
  const { locale } = useLocale()
  const { board } = useSession()
  const editable = useAllTools()
  const ownOnly = useOwnOnly()
  const [most, setMost] = useState(CHUNK)
  const [said, setSaid] = useState('')
  const [search, setSearch] = useState<LineSearch>(ANY_LINE)
  const list = useRef<HTMLUListElement>(null)
  const compare = useMemo(() => nameOrder(locale), [locale])
  const nameOf = (id: string): string => shortName(board.board.notes.get(id)?.text ?? '', t('canvas.blank'))
  const total = useBoard('connections', b => b.connections.size)
  const found = useBoard(
    'connections',
    b =>
      findLines(
        b.connections,
        { ...search, words: foldText(search.words) },
        id => b.notes.get(id)?.text ?? '',
        compare,
      ),
    [search, compare],
  )

  /** The row that takes the place of one that goes gets the focus. */
  const focusAfter = (line: Connection): void => {
    const at = found.findIndex(one => one.line.id === line.id)
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-line-row] button') ?? []
      const buttons = [...rows].filter(button => button.hasAttribute('aria-pressed'))
      ;(buttons[at] ?? buttons.at(-1))?.focus()
    })
  }
  return (
    <div className={style.body}>
      {editable ? (
        <NewLine
          onConnected={(from, to) => setSaid(t('lines.added', { from: nameOf(from), to: nameOf(to) }))}
        />
      ) : null}
      {ownOnly ? <p className={style.none}>{t('lines.closed')}</p> : null}
      {total === 0 ? (
        <p className={style.none}>
          {t('lines.none')} {editable ? t('lines.hint') : null}
        </p>
      ) : total > FEW || search !== ANY_LINE ? (
        <Filter search={search} onChange={setSearch} />
      ) : null}
      {total > 0 && found.length < total ? (
        <p className={style.none} role="status">
          {t('lines.found', { count: found.length, total })}
        </p>
      ) : null}
      <ul className={style.rows} ref={list} aria-label={t('lines.list')}>
        {found.slice(0, most).map(({ line, key }) => (
          <LineRow
            key={key}
            line={line}
            onShow={onShow}
            onReversed={names => setSaid(t('lines.reversed', names))}
            onRemoved={names => {
              setSaid(t('lines.removed', names))
              focusAfter(line)
            }}
          />
        ))}
      </ul>
      {found.length > most ? (
        <Button look="quiet" onPress={() => setMost(most + CHUNK)}>
          {t('lines.more', { count: Math.min(CHUNK, found.length - most) })}
        </Button>
      ) : null}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}

/** By words, kind, and whether it helps or harms. */
function Filter({ search, onChange }: { search: LineSearch; onChange: (search: LineSearch) => void }) {
  const t = useText()
  return (
    <div className={style.filter}>
      <input
        type="search"
        className={cx(box.input, style.search)}
        aria-label={t('lines.search')}
        placeholder={t('lines.search')}
        value={search.words}
        onChange={e => onChange({ ...search, words: e.currentTarget.value })}
      />
      <NativeSelect
        label={t('lines.filter_kind')}
        value={search.kind}
        options={[['', t('lines.any_kind')], ...CONNECTION_KINDS.map(k => [k, t(`kind.${k}`)] as const)]}
        onChange={kind => onChange({ ...search, kind })}
      />
      <NativeSelect
        label={t('lines.filter_effect')}
        value={search.effect}
        options={[['', t('lines.any_effect')], ...EFFECTS.map(e => [e, t(`effect.${e}`)] as const)]}
        onChange={effect => onChange({ ...search, effect })}
      />
    </div>
  )
}
