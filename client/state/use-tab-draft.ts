import { useState } from 'react'
import { keepInTab, keptInTab } from '../platform/tab-values.ts'
import { useSession } from './session.ts'

/**
 * What is typed in one place of a workshop and not sent yet: it survives a reload, and the place being taken away (another view, a round
 * that opens). `first`: what stands there before anything was typed.
 */
export function useTabDraft(
  place: string,
  first = '',
): { readonly text: string; readonly type: (text: string) => void } {
  const { workshop, me } = useSession()
  const name = `draft.${workshop}.${me.participant}.${place}`
  const read = (): string => keptInTab(name) || first
  const [draft, setDraft] = useState(() => ({ name, text: read() }))
  return {
    text: draft.name === name ? draft.text : read(),
    type(text) {
      keepInTab(name, text)
      setDraft({ name, text })
    },
  }
}
