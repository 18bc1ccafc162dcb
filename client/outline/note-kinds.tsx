import { Check } from 'lucide-react'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { Note } from '../../shared/model/note.ts'
import { KINDS_OF_ZONE, OFFER } from '../../shared/model/note-kinds.ts'
import { useText } from '../i18n/i18n.tsx'
import { useMap, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import style from './note-fields.module.css'

/** What a note of its zone may be, and whether we can offer it: tags in the workshop's language, a press each. */
export function NoteKinds({ note }: { note: Note }) {
  const t = useText()
  const { locale } = useStage()
  const { intents } = useSession()
  const map = useMap(note.map)
  const kinds = map?.kind === 'zones' ? KINDS_OF_ZONE[categoryOf(map, note.at)?.id ?? ''] : undefined
  if (!kinds) return null
  return (
    <ul className={style.kinds} aria-label={t('note.kinds')}>
      {[...kinds, OFFER].map(kind => {
        const tag = kind[locale]
        const on = note.tags.includes(tag)
        return (
          <li key={tag}>
            <button
              type="button"
              aria-pressed={on}
              className={style.kind}
              onClick={() => intents.tagNotes([note.id], on ? { remove: [tag] } : { add: [tag] })}
            >
              {on ? <Check size={14} aria-hidden /> : null}
              {tag}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
