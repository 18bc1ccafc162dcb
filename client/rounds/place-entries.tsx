import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { PHONE, useMedia } from '../platform/media.ts'
import { useNote, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { Candidate } from './candidate.tsx'
import { PlaceInputs } from './place-inputs.tsx'
import styles from './rounds.module.css'
import type { SettingsOf } from './settings-of.ts'

/** Where each stands: two numbers here, or a drag on the map; both are one's own until the reveal. */
export function PlaceEntries({ settings }: { settings: SettingsOf<'placements'> }) {
  const t = useText()
  const { workspace } = useSession()
  const phone = useMedia(PHONE)
  const here = useWorkspace(w => w.view.kind === 'map' && w.view.map === settings.map)
  return (
    <>
      <p className={styles.quiet}>{t('placing.how')}</p>
      {here && !phone ? null : (
        <Button
          onPress={() =>
            workspace.setState({
              view: { kind: 'map', map: settings.map },
              ...(phone ? { panel: { kind: 'none' } as const } : {}),
            })
          }
        >
          {t('placing.on_map')}
        </Button>
      )}
      <ul className={styles.list}>
        {settings.candidates.map(id => (
          <Candidate key={id} id={id}>
            <Place id={id} />
          </Candidate>
        ))}
      </ul>
    </>
  )
}

function Place({ id }: { id: NoteId }) {
  const note = useNote(id)
  return note ? <PlaceInputs note={note} /> : null
}
