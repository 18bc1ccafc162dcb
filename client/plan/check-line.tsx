import { ChevronDown, ChevronRight, Lightbulb } from 'lucide-react'
import { useId, useState } from 'react'
import { type Evidence, evidenceFor } from '../../shared/insight/checklist-signs.ts'
import type { ChecklistLine } from '../../shared/model/checklist.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import { CHECK_STATES, type Check, type CheckState } from '../../shared/model/plan.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { todayHere, useSpeech } from '../partners/record/use-speech.ts'
import { useBoard, useEditable } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import { CheckDetails } from './check-details.tsx'
import style from './plan.module.css'

interface Props {
  readonly list: string
  readonly line: ChecklistLine
  /** undefined: nobody touched it */
  readonly check: Check | undefined
  readonly standing: { readonly rated: ReadonlySet<PartnerId>; readonly tiered: ReadonlySet<PartnerId> }
}

/** One line of a list: its state, who and when, what the board shows of it; unfolded, a note and a link. */
export function CheckLine({ list, line, check, standing }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const { day, nameOf } = useSpeech()
  const { intents, me } = useSession()
  const editable = useEditable()
  const [open, setOpen] = useState(false)
  const details = useId()
  const evidence = useEvidence(line, standing)
  const title = line.title[locale]
  const state = check?.state ?? 'open'
  const set = (next: CheckState) =>
    intents.setCheck(list, line.id, {
      state: next,
      // who did it and when is asked for; a first answer is the one who ticks it, today
      ...(next === 'done' && !check?.who ? { who: me.participant } : {}),
      ...(next === 'done' && !check?.when ? { when: todayHere() } : {}),
    })
  const said = [
    check?.who ? nameOf(check.who) : '',
    check?.when ? day(check.when) : '',
    check?.note ?? '',
  ].filter(Boolean)
  return (
    <li className={style.check} data-state={state} data-line={line.id}>
      <div className={style.checkHead}>
        <NativeSelect
          className={style.state ?? ''}
          label={t('check.state_of', { line: title })}
          value={state}
          disabled={!editable}
          options={CHECK_STATES.map(s => [s, t(`check_state.${s}`)] as const)}
          onChange={set}
        />
        <div className={style.checkWords}>
          <span className={style.checkTitle}>{title}</span>
          {line.hint ? <span className={style.help}>{line.hint[locale]}</span> : null}
          {said.length > 0 ? <span className={style.help}>{said.join(' · ')}</span> : null}
        </div>
        <button
          type="button"
          className={style.unfold}
          aria-expanded={open}
          aria-controls={details}
          aria-label={t('check.details_of', { line: title })}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        </button>
      </div>
      {evidence?.met && state === 'open' ? (
        <div className={style.sign}>
          <Lightbulb size={14} aria-hidden />
          <span>
            {evidence.of === null
              ? t('check.sign', { have: evidence.have })
              : t('check.sign_of', { have: evidence.have, of: evidence.of })}
          </span>
          {editable ? (
            <Button
              size="s"
              look="quiet"
              aria-label={t('check.tick_line', { line: title })}
              onPress={() => set('done')}
            >
              {t('check.tick')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {open ? <CheckDetails id={details} list={list} line={line.id} check={check} title={title} /> : null}
    </li>
  )
}

function useEvidence(line: ChecklistLine, standing: Props['standing']): Evidence | null {
  const { sign } = line
  const partners = useBoard('partners', board => (sign ? evidenceFor(sign, board, standing) : null), [
    sign,
    standing,
  ])
  const plan = useBoard(
    'plan',
    board => (sign?.kind === 'plan' ? evidenceFor(sign, board, standing) : null),
    [sign, standing],
  )
  const meta = useBoard(
    'meta',
    board => (sign?.kind === 'meta' ? evidenceFor(sign, board, standing) : null),
    [sign, standing],
  )
  return plan ?? meta ?? partners
}
