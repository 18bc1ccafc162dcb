import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Message, Messages, Part } from './message.ts'

/**
 * Texts in ICU message syntax, taken apart once: when the client is built, so that the parser stays behind. Throws on what
 * `formatMessage` does not speak: dates, tags, ordinals, offsets, named number styles.
 */
export function compileTexts(texts: Readonly<Record<string, string>>): Messages {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [
      id,
      compiled(id, parse(text, { ignoreTag: true, shouldParseSkeletons: true })),
    ]),
  )
}

function compiled(id: string, elements: readonly MessageFormatElement[]): Message {
  const parts = elements.map(element => part(id, element))
  return parts.every(p => typeof p === 'string') ? parts.join('') : parts
}

function part(id: string, element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value
    case TYPE.pound:
      return 0
    case TYPE.argument:
      return { v: element.value }
    case TYPE.number:
      if (typeof element.style === 'string') break
      return element.style ? { n: element.value, as: element.style.parsedOptions } : { n: element.value }
    case TYPE.select:
      return { s: element.value, of: options(id, element.options) }
    case TYPE.plural:
      if (element.offset !== 0 || element.pluralType !== 'cardinal') break
      return { p: element.value, of: options(id, element.options) }
  }
  throw new Error(`${id}: a part of this text cannot be formatted`)
}

const options = (
  id: string,
  all: Readonly<Record<string, { value: MessageFormatElement[] }>>,
): Record<string, Message> =>
  Object.fromEntries(Object.entries(all).map(([name, { value }]) => [name, compiled(id, value)]))
