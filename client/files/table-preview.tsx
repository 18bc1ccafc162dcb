import { nanoid } from 'nanoid'
import { useMemo, useState } from 'react'
import { bringIn } from '../../shared/edits/bring-in.ts'
import type { Mapping, ReadTable } from '../../shared/files/import-problem.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useUndoToast } from '../ui/use-undo-toast.ts'
import { rowProblemText } from './file-problem-text.ts'
import styles from './files.module.css'
import { LandingChoice } from './landing-choice.tsx'
import { MappingTable } from './mapping-table.tsx'
import {
  guessKind,
  guessMapping,
  hasHeadings,
  type Landing,
  landingOn,
  previewOf,
  type TableKind,
  withoutHeadings,
} from './take-in.ts'

/** Bad rows that are listed; the others are counted. */
const LISTED = 100

interface Props {
  table: ReadTable
  name: string
  onClose: () => void
  onBack: () => void
}

/** The rows of a table with what each column goes into, what it would bring, and what cannot be read. */
export function TablePreview({ table: whole, name, onClose, onBack }: Props) {
  const t = useText()
  const say = useUndoToast()
  const session = useSession()
  const stage = useStage()
  const [headed, setHeaded] = useState(() => hasHeadings(whole))
  const table = useMemo(() => (headed ? whole : withoutHeadings(whole)), [whole, headed])
  const [kind, setKind] = useState<TableKind>(() => guessKind(table.headings))
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(kind, table.headings))
  const [landing, setLanding] = useState<Landing>(() => landingOn(stage.maps[0]))
  const [without, setWithout] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const preview = useMemo(
    () => previewOf(kind, table, mapping, { board: session.board.board, stage, landing, newId: nanoid }),
    [kind, table, mapping, landing, session, stage],
  )
  const bad = new Set(preview.problems.map(p => p.row)).size
  const ready = preview.good > 0 && (bad === 0 || without)

  const choose = (next: TableKind): void => {
    setKind(next)
    setMapping(guessMapping(next, table.headings))
    setWithout(false)
  }
  const takeHeadings = (on: boolean): void => {
    setHeaded(on)
    setMapping(guessMapping(kind, on ? whole.headings : whole.headings.map(() => '')))
    setWithout(false)
  }
  const bring = (): void => {
    if (session.intents.bringIn(preview.json, stage, bringIn)) {
      say(t('bring.done', { count: preview.good }))
      onClose()
    } else setProblem(t('bring.closed'))
  }

  return (
    <Dialog
      title={t('bring.table_title', { name })}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onBack}>
            {t('bring.other')}
          </Button>
          <Button look="primary" isDisabled={!ready} onPress={bring}>
            {t('bring.rows', { count: preview.good })}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Segmented
          label={t('bring.rows_are')}
          value={kind}
          options={[
            { id: 'notes', label: t('bring.are_notes') },
            { id: 'partners', label: t('bring.are_partners') },
          ]}
          onChange={choose}
        />
        {kind === 'notes' ? <LandingChoice landing={landing} onChange={setLanding} /> : null}
      </div>
      <Checkbox label={t('bring.headed')} isSelected={headed} onChange={takeHeadings} />
      <MappingTable kind={kind} table={table} mapping={mapping} onChange={setMapping} />
      <p role="status">{t('bring.will', { count: preview.good, changed: preview.changed })}</p>
      {bad > 0 ? (
        <Banner tone="waiting" title={t('bring.bad_rows', { count: bad })}>
          <ul className={styles.problems}>
            {preview.problems.slice(0, LISTED).map(p => (
              <li key={`${p.row} ${p.column} ${p.kind}`}>{rowProblemText(t, p)}</li>
            ))}
          </ul>
          <Checkbox label={t('bring.without', { count: bad })} isSelected={without} onChange={setWithout} />
        </Banner>
      ) : null}
      {problem ? (
        <Banner tone="danger" live="alert">
          {problem}
        </Banner>
      ) : null}
    </Dialog>
  )
}
