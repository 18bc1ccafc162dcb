import { ArrowRight, Hand, PenLine } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { AgendaStep } from '../../shared/model/agenda.ts'
import type { MapId } from '../../shared/model/ids.ts'
import type { OpenRound } from '../../shared/model/round.ts'
import type { Timer } from '../../shared/model/timer.ts'
import { useText } from '../i18n/i18n.tsx'
import type { TextId } from '../i18n/texts.ts'
import { PHONE, useMedia } from '../platform/media.ts'
import { useStage, useWorkspace } from '../state/hooks.ts'
import { ownPart } from '../state/own-part.ts'
import { useSession } from '../state/session.ts'
import { useOwnOnly } from '../state/use-permit.ts'
import { type View, viewOf } from '../state/view.ts'
import { Button } from '../ui/button.tsx'
import { IconToggle } from '../ui/icon-toggle.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './step-strip.module.css'
import { clockText, useSecondsLeft } from './time-left.ts'
import { useEndSound } from './use-end-sound.ts'

/** What the room does now: the step with its prompt, the time, and the sealed round that is open. Nothing while there is none. */
export function StepStrip() {
  const t = useText()
  const { rounds, role, me } = useSession()
  const { agenda, step, timer, round } = useStage()
  const live = useStore(rounds.live)
  const ownOnly = useOwnOnly()
  const now = agenda.find(s => s.id === step?.id)
  const [whole, setWhole] = useState(false)
  if (!now && !timer && !round) return null
  const name = round ? t(`round.kind.${round.settings.kind}`) : (now?.title ?? t('clock.title'))
  const prompt = round?.settings.prompt || now?.prompt
  return (
    <div className={styles.strip} data-step-strip="" data-whole={whole || undefined}>
      <button type="button" className={styles.words} aria-expanded={whole} onClick={() => setWhole(!whole)}>
        <strong>{name}</strong>
        {prompt ? <span className={styles.prompt}>{prompt}</span> : null}
        <VisuallyHidden>{t(whole ? 'step.less' : 'step.whole')}</VisuallyHidden>
      </button>
      {timer ? (
        <TimeLeft key={timer.startedAt} timer={timer} mine={round !== null && role !== 'viewer'} />
      ) : null}
      {round && live.round?.id === round.id ? (
        <span className={styles.quiet}>
          {t('round.counts', { people: live.round.people, entries: live.round.entries })}
        </span>
      ) : null}
      {ownOnly && !round ? <span className={styles.quiet}>{t('tools.own_now')}</span> : null}
      {round && role !== 'viewer' ? <TakePart round={round} /> : null}
      {now && !round ? <GoThere step={now} /> : null}
      {role === 'participant' ? (
        <IconToggle
          label={t(live.hands.includes(me.participant) ? 'hand.down' : 'hand.up')}
          isSelected={live.hands.includes(me.participant)}
          onChange={on => rounds.raiseHand(on)}
        >
          <Hand size={18} aria-hidden />
        </IconToggle>
      ) : null}
    </div>
  )
}

/** The way to one's own part of the round: the panel, or on a phone, for writing, the composer. Nothing where one writes already. */
function TakePart({ round }: { round: OpenRound }) {
  const t = useText()
  const { workspace } = useSession()
  const to = ownPart(round.settings, useMedia(PHONE))
  const there = useWorkspace(w => to.view !== undefined && w.view.kind === 'write' && w.panel.kind === 'none')
  if (there) return null
  return (
    <Button
      size="s"
      look="primary"
      icon={<PenLine size={16} aria-hidden />}
      onPress={() => workspace.setState(to)}
    >
      {t('round.go')}
    </Button>
  )
}

/** Whether one looks at it already: on a phone, writing for a map is being there. */
const isThere = (now: View, there: View): boolean =>
  'map' in there
    ? 'map' in now && now.map === there.map
    : there.kind === 'plan'
      ? now.kind === 'plan' && now.part === there.part && (there.list ?? now.list) === now.list
      : now.kind === there.kind

const nameOf = (view: Exclude<View, { map: MapId }>): TextId =>
  view.kind === 'plan' ? `plan.part.${view.part}` : `shell.${view.kind}`

/** The way to where the step is worked, for those who look elsewhere. */
function GoThere({ step }: { step: AgendaStep }) {
  const t = useText()
  const { workspace } = useSession()
  const { maps } = useStage()
  const view = useWorkspace(w => w.view)
  const there = viewOf(step)
  if (!there || isThere(view, there)) return null
  const name = 'map' in there ? maps.find(m => m.id === there.map)?.title : t(nameOf(there))
  if (name === undefined) return null
  return (
    <Button
      size="s"
      icon={<ArrowRight size={16} aria-hidden />}
      onPress={() => workspace.setState({ view: there, panel: { kind: 'none' } })}
    >
      {t('step.go_there', { place: name })}
    </Button>
  )
}

/** Minutes that a person takes on top at a press, for themselves. */
const MORE = 2
/** From so many seconds on it is offered. */
const SHORT = 60

/**
 * The clock; a screen reader hears of it once, when the time is over. In a round (`mine`) nobody is cut off: what is written until
 * the reveal counts, and whoever needs longer sets their own clock on.
 */
function TimeLeft({ timer, mine }: { timer: Timer; mine: boolean }) {
  const t = useText()
  const [more, setMore] = useState(0)
  const room = useSecondsLeft(timer) ?? 0
  useEndSound(timer)
  const left = room + more * 60
  const running = timer.state === 'running'
  const over = running && left <= 0
  const words = over
    ? t(mine ? 'clock.over_round' : 'clock.over')
    : t(more > 0 ? 'clock.left_mine' : running ? 'clock.left' : 'clock.paused', { time: clockText(left) })
  return (
    <span className={styles.clock} data-over={over || undefined} data-clock="">
      <span aria-hidden={over}>{words}</span>
      <VisuallyHidden role="status">{over ? words : ''}</VisuallyHidden>
      {mine && running && left <= SHORT ? (
        <Button
          size="s"
          look="quiet"
          onPress={() => setMore(more + MORE + Math.ceil(Math.max(0, -left) / 60))}
        >
          {t('clock.more_for_me', { count: MORE })}
        </Button>
      ) : null}
    </span>
  )
}
