import { CircleQuestionMark, Heart, Star, ThumbsUp, TriangleAlert } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { type Note, REACTIONS, type Reaction } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, usePersonName } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import style from './reaction-buttons.module.css'

const ICONS = {
  agree: ThumbsUp,
  heart: Heart,
  star: Star,
  question: CircleQuestionMark,
  concern: TriangleAlert,
} as const

/** One reaction for each person; pressed: mine. Each name says who reacted so. */
export function ReactionButtons({ note }: { note: Pick<Note, 'id' | 'reactions'> }) {
  const t = useText()
  const { intents, me } = useSession()
  const editable = useEditable()
  const nameOf = usePersonName()
  const who = (reaction: Reaction): string[] =>
    Object.entries(note.reactions).flatMap(([id, r]) => (r === reaction ? [nameOf(id)] : []))
  return (
    <fieldset className={style.reactions} aria-label={t('note.reactions')}>
      {REACTIONS.map(reaction => {
        const Icon = ICONS[reaction]
        const names = who(reaction)
        const label = t(`reaction.${reaction}`)
        return (
          <ToggleButton
            key={reaction}
            className={style.reaction ?? ''}
            isSelected={note.reactions[me.participant] === reaction}
            isDisabled={!editable}
            aria-label={
              names.length > 0
                ? t('note.reacted', { reaction: label, count: names.length, names: names.join(', ') })
                : label
            }
            onChange={on => intents.react(note.id, on ? reaction : null)}
          >
            <Icon size={18} aria-hidden />
            {names.length > 0 ? <span aria-hidden>{names.length}</span> : null}
          </ToggleButton>
        )
      })}
    </fieldset>
  )
}
