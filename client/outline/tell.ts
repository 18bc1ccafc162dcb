import { unreachable } from '../../shared/assert.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { useText } from '../i18n/i18n.tsx'
import { noteTitle } from '../ui/find-notes.ts'
import type { Told } from './change-digest.ts'

/** One thing that others did, as a sentence. */
export function tell(
  t: ReturnType<typeof useText>,
  nameOf: (id: ParticipantId) => string,
  told: Told,
): string {
  const short = (text: string) => noteTitle(text, 60) || t('outline.blank')
  const { count } = told
  switch (told.kind) {
    case 'added':
    case 'framed':
      return t(`announce.${told.kind}`, { name: nameOf(told.by), count, place: told.place })
    case 'moved':
    case 'removed':
    case 'marked': {
      const name = told.by === null ? '' : nameOf(told.by)
      return t(`announce.${told.kind}`, {
        known: told.by === null ? 'no' : 'yes',
        name,
        count,
        place: told.place,
      })
    }
    case 'returned':
      return t('announce.returned', { count, place: told.place })
    case 'connected':
      return t('announce.connected', {
        name: nameOf(told.by),
        count,
        from: short(told.from),
        to: short(told.to),
      })
    case 'disconnected':
      return t('announce.disconnected', { count, from: short(told.from), to: short(told.to) })
    case 'commented':
      return t('announce.commented', { name: nameOf(told.by), count, note: short(told.note) })
    case 'promoted':
      return t('announce.promoted', { name: nameOf(told.by), count, record: told.name })
    default:
      return unreachable(told)
  }
}
