import { CircleHelp, Heart, Star, ThumbsUp, TriangleAlert } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { type Note, REACTIONS, type Reaction } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, usePersonName } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import style from './note-fields.module.css'

const ICONS = {
  agree: ThumbsUp,
  heart: Heart,
  star: Star,
  question: CircleHelp,
  concern: TriangleAlert,
} as const

/** One reaction for each person; pressed: mine. Its name says who reacted so. */
export function NoteReactions({ note }: { note: Note }) {
  const t = useText()
  const { intents, me } = useSession()
  const editable = useEditable()
  const nameOf = usePersonName()
  const all = Object.entries(note.reactions)
  const names = (reaction: Reaction) => all.filter(([, r]) => r === reaction).map(([who]) => nameOf(who))
  if (!editable && all.length === 0) return null
  return (
    <fieldset className={style.reactions} aria-label={t('note.reactions')}>
      {REACTIONS.map(reaction => {
        const Icon = ICONS[reaction]
        const who = names(reaction)
        const label = t(`reaction.${reaction}`)
        return (
          <ToggleButton
            key={reaction}
            className={style.reaction ?? ''}
            isSelected={note.reactions[me.participant] === reaction}
            isDisabled={!editable}
            aria-label={
              who.length > 0 ? t('note.reacted', { reaction: label, names: who.join(', ') }) : label
            }
            onChange={on => intents.react(note.id, on ? reaction : null)}
          >
            <Icon size={16} aria-hidden />
            {who.length > 0 ? who.length : null}
          </ToggleButton>
        )
      })}
    </fieldset>
  )
}
