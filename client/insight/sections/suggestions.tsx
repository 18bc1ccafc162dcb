import { ArrowRight, Check, X } from 'lucide-react'
import { useState } from 'react'
import { type Suggestion, strengthOfTie } from '../../../shared/insight/suggestions.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { useAllTools } from '../../state/use-permit.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { NoteLink, noteName } from '../note-link.tsx'

/** Names that stand on both maps: connect them in one press, or say that they are not the same. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const t = useText()
  const { intents, board } = useSession()
  const may = useAllTools()
  const [said, setSaid] = useState('')
  const wordsOf = ({ from, to }: Suggestion) => ({
    from: noteName(board.board.notes.get(from)?.text, t('insight.blank')),
    to: noteName(board.board.notes.get(to)?.text, t('insight.blank')),
  })
  const connect = (suggestion: Suggestion): void => {
    const tie =
      board.board.notes.get(suggestion.to)?.tie ?? board.board.notes.get(suggestion.from)?.tie ?? null
    intents.connect(suggestion.from, suggestion.to, { kind: 'personal', strength: strengthOfTie(tie) })
    setSaid(t('insight.connected', wordsOf(suggestion)))
  }
  const keepApart = (suggestion: Suggestion): void => {
    intents.keepApart([suggestion.from, suggestion.to])
    setSaid(t('insight.kept_apart', wordsOf(suggestion)))
  }
  return (
    <Answer
      id="suggestions"
      title={t('insight.suggestions')}
      count={suggestions.length}
      why={t('insight.suggestions_why')}
    >
      {suggestions.length === 0 ? <Nothing>{t('insight.no_suggestions')}</Nothing> : null}
      <Rows
        items={suggestions}
        keyOf={s => `${s.from}>${s.to}`}
        label={t('insight.suggestions')}
        render={s => (
          <>
            <span className={style.pair}>
              <NoteLink id={s.from} /> <ArrowRight size={14} aria-hidden /> <NoteLink id={s.to} />
            </span>
            <span className={style.reason}>{t(`insight.alike_${s.why}`)}</span>
            {may ? (
              <span className={style.deeds}>
                <Button size="s" icon={<Check size={15} aria-hidden />} onPress={() => connect(s)}>
                  {t('insight.connect')}
                  <VisuallyHidden> {t('insight.pair', wordsOf(s))}</VisuallyHidden>
                </Button>
                <Button size="s" look="quiet" icon={<X size={15} aria-hidden />} onPress={() => keepApart(s)}>
                  {t('insight.not_same')}
                  <VisuallyHidden> {t('insight.pair', wordsOf(s))}</VisuallyHidden>
                </Button>
              </span>
            ) : null}
          </>
        )}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Answer>
  )
}
