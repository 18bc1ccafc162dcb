/**
 * A text ready to be put together: a string, or parts in their order. A part is a string, `0` for the `#` of the nearest
 * plural, or something that a value decides: `v` its text, `n` a formatted number (`as`: how), `p` a plural, `s` a choice by name.
 */
export type Message = string | readonly Part[]
export type Part =
  | string
  | 0
  | { readonly v: string }
  | { readonly n: string; readonly as?: Intl.NumberFormatOptions }
  | { readonly p: string; readonly of: Readonly<Record<string, Message>> }
  | { readonly s: string; readonly of: Readonly<Record<string, Message>> }

export type Messages = Readonly<Record<string, Message>>
export type Values = Readonly<Record<string, string | number>>

interface Rules {
  readonly number: Intl.NumberFormat
  readonly plural: Intl.PluralRules
}
const rules = new Map<string, Rules>()

/** Made at the first number of a language: the browser reads its tables for it. */
function rulesOf(locale: string): Rules {
  const known = rules.get(locale)
  if (known) return known
  const made = { number: new Intl.NumberFormat(locale), plural: new Intl.PluralRules(locale) }
  rules.set(locale, made)
  return made
}

/** The text with its values; a value that is not given shows as its name in braces. */
export function formatMessage(locale: string, message: Message, values: Values = {}, count = 0): string {
  if (typeof message === 'string') return message
  let text = ''
  for (const part of message) text += formatPart(locale, part, values, count)
  return text
}

function formatPart(locale: string, part: Part, values: Values, count: number): string {
  if (typeof part === 'string') return part
  if (part === 0) return rulesOf(locale).number.format(count)
  if ('v' in part) return String(values[part.v] ?? `{${part.v}}`)
  if ('n' in part) {
    const format = part.as ? new Intl.NumberFormat(locale, part.as) : rulesOf(locale).number
    return format.format(Number(values[part.n]))
  }
  if ('s' in part) {
    const chosen = part.of[String(values[part.s])] ?? part.of.other ?? ''
    return formatMessage(locale, chosen, values, count)
  }
  const n = Number(values[part.p])
  const chosen = part.of[`=${n}`] ?? part.of[rulesOf(locale).plural.select(n)] ?? part.of.other ?? ''
  return formatMessage(locale, chosen, values, n)
}
