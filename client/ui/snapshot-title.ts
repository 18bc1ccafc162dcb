import type { SnapshotKind } from '../../shared/model/snapshot.ts'
import type { Stage } from '../../shared/model/stage.ts'
import type { Translate } from '../i18n/i18n.tsx'

/** What a snapshot says of itself: an automatic one bears the title of the step that ran, or of what was restored. */
export interface SnapshotWords {
  readonly name: string
  /** null: somebody named it */
  readonly kind: SnapshotKind | null
}

/** The title to show for a snapshot. `stepName`: how the reader reads the title of a step as it is stored. */
export function snapshotTitle(
  t: Translate,
  { name: stored, kind }: SnapshotWords,
  stepName: (title: string) => string = title => title,
): string {
  const name = stepName(stored)
  switch (kind) {
    case null:
      return stored
    case 'step':
      return name === '' ? t('snap.before_steps') : t('snap.after_step', { name })
    case 'reveal':
      return name === '' ? t('snap.at_a_reveal') : t('snap.at_reveal', { name })
    case 'restore':
      return t('snap.before_restore', { name: stored })
    case 'delete':
      return t('snap.before_delete')
    case 'erase':
      return t('snap.after_erase')
  }
}

/** Reads a stored step's title in the reader's language, where the agenda still has that step. */
export const stepNames =
  (stored: Stage, read: Stage): ((title: string) => string) =>
  title => {
    const at = stored.agenda.findIndex(step => step.title === title)
    return read.agenda[at]?.title ?? title
  }
