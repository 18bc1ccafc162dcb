import { CONNECTION_KINDS, type Connection, EFFECTS, type Strength } from '../../shared/model/connection.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useAllTools } from '../state/use-permit.ts'
import { NativeSelect } from './native-select.tsx'

const STRENGTHS = ['1', '2', '3'] as const
const strengthOf = (text: (typeof STRENGTHS)[number]): Strength => (text === '1' ? 1 : text === '2' ? 2 : 3)

export type LineField = 'kind' | 'strength' | 'effect' | 'via' | 'evidence'

interface Props {
  readonly line: Connection
  /** the accessible name of a field, given what it is called */
  readonly labelOf: (word: string, field: LineField) => string
}

/** A connection's kind, its strength, and whether it helps or harms. */
export function LineFields({ line, labelOf }: Props) {
  const t = useText()
  const { intents } = useSession()
  const disabled = !useAllTools()
  return (
    <>
      <NativeSelect
        label={labelOf(t('line.kind'), 'kind')}
        disabled={disabled}
        value={line.kind}
        options={CONNECTION_KINDS.map(k => [k, t(`kind.${k}`)] as const)}
        onChange={kind => intents.changeConnection(line.id, { kind })}
      />
      <NativeSelect
        label={labelOf(t('line.strength'), 'strength')}
        disabled={disabled}
        value={STRENGTHS[line.strength - 1] ?? '2'}
        options={STRENGTHS.map(s => [s, t(`strength.${s}`)] as const)}
        onChange={s => intents.changeConnection(line.id, { strength: strengthOf(s) })}
      />
      <NativeSelect
        label={labelOf(t('line.effect'), 'effect')}
        disabled={disabled}
        value={line.effect}
        options={EFFECTS.map(e => [e, t(`effect.${e}`)] as const)}
        onChange={effect => intents.changeConnection(line.id, { effect })}
      />
    </>
  )
}
