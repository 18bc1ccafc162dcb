import { useState } from 'react'
import { HINTS } from '../../../shared/model/agenda.ts'
import { useText } from '../../i18n/i18n.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Lines as hints: without bullets' blanks, none too long, no more than fit. */
const hintsOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map(line => line.trim().slice(0, HINTS.length).trim())
    .filter(line => line !== '')
    .slice(0, HINTS.most)

/** What one may think of while one writes: a hint a line. */
export function StepHints({
  hints,
  onChange,
}: {
  hints: readonly string[]
  onChange: (hints: string[]) => void
}) {
  const t = useText()
  const [typed, setTyped] = useState(hints.join('\n'))
  return (
    <TextField
      label={t('agenda.hints')}
      help={t('agenda.hints_help', { count: HINTS.most })}
      lines={2}
      value={typed}
      onChange={next => {
        setTyped(next)
        onChange(hintsOf(next))
      }}
    />
  )
}
