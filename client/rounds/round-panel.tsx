import { unreachable } from '../../shared/assert.ts'
import type { OpenRound } from '../../shared/model/round.ts'
import { useText } from '../i18n/i18n.tsx'
import { PHONE, useMedia } from '../platform/media.ts'
import { useStage } from '../state/hooks.ts'
import { ownPart } from '../state/own-part.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { Ready } from '../ui/ready.tsx'
import { NoteEntries } from './note-entries.tsx'
import { PlaceEntries } from './place-entries.tsx'
import { RatingEntries } from './rating-entries.tsx'
import { ReturnedEntries } from './returned-entries.tsx'
import { RoundResults } from './round-results.tsx'
import styles from './rounds.module.css'
import { VoteEntries } from './vote-entries.tsx'

/** One's own part of the sealed round that is open; below it what came back, and what earlier rounds amounted to. */
export function RoundPanel() {
  const { round } = useStage()
  const { role } = useSession()
  return (
    <div className={styles.panel}>
      {round && role !== 'viewer' ? <OwnPart round={round} key={round.id} /> : null}
      <ReturnedEntries />
      <RoundResults />
    </div>
  )
}

function OwnPart({ round }: { round: OpenRound }) {
  const t = useText()
  const { workspace } = useSession()
  const { settings } = round
  const elsewhere = ownPart(settings, useMedia(PHONE))
  if (elsewhere.view)
    return (
      <Button look="primary" onPress={() => workspace.setState(elsewhere)}>
        {t('round.go')}
      </Button>
    )
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t(`round.kind.${settings.kind}`)}</h3>
      {settings.prompt ? <p className={styles.prompt}>{settings.prompt}</p> : null}
      <p className={styles.quiet}>
        {t(settings.anonymous ? 'round.sealed_anonymous' : 'round.sealed_named')}
      </p>
      <Entries settings={settings} />
      <Ready />
    </section>
  )
}

function Entries({ settings }: { settings: OpenRound['settings'] }) {
  switch (settings.kind) {
    case 'notes':
      return <NoteEntries settings={settings} />
    case 'votes':
      return <VoteEntries settings={settings} />
    case 'placements':
      return <PlaceEntries settings={settings} />
    case 'ratings':
      return <RatingEntries settings={settings} />
    default:
      return unreachable(settings)
  }
}
