import type { Connection } from '../../shared/model/connection.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useAllTools } from '../state/use-permit.ts'
import { DraftInput } from './draft-input.tsx'
import type { LineField } from './line-fields.tsx'

/** Through whom a connection runs, and what we know it from: typed freely. */
export function LineStory({
  line,
  labelOf,
}: {
  line: Connection
  labelOf: (word: string, field: LineField) => string
}) {
  const t = useText()
  const { intents } = useSession()
  const editable = useAllTools()
  if (!editable && !line.via && !line.evidence) return null
  return (
    <>
      <DraftInput
        label={labelOf(t('line.via'), 'via')}
        placeholder={t('line.via_hint')}
        maxLength={200}
        disabled={!editable}
        value={line.via ?? ''}
        onCommit={via => intents.changeConnection(line.id, { via: via.trim() })}
      />
      <DraftInput
        label={labelOf(t('line.evidence'), 'evidence')}
        placeholder={t('line.evidence_hint')}
        maxLength={2_000}
        disabled={!editable}
        value={line.evidence ?? ''}
        onCommit={evidence => intents.changeConnection(line.id, { evidence: evidence.trim() })}
      />
    </>
  )
}
