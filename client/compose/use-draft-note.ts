import { useState } from 'react'
import type { MapId } from '../../shared/model/ids.ts'
import { keepInTab, keptInTab } from '../platform/tab-values.ts'
import { useSession } from '../state/session.ts'

/** What is typed and not sent yet, for each map of a workshop; it survives a reload. */
export function useDraftNote(map: MapId): { text: string; type: (text: string) => void } {
  const { workshop, me } = useSession()
  const name = `draft.${workshop}.${me.participant}.${map}`
  const [draft, setDraft] = useState({ name, text: keptInTab(name) })
  const text = draft.name === name ? draft.text : keptInTab(name)
  return {
    text,
    type(typed) {
      keepInTab(name, typed)
      setDraft({ name, text: typed })
    },
  }
}
