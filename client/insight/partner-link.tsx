import type { PartnerId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import style from './insight.module.css'
import { noteName } from './note-link.tsx'

/** A partner by name; pressing it opens the record. */
export function PartnerLink({ id }: { id: PartnerId }) {
  const t = useText()
  const { workspace } = useSession()
  const name = useBoard('partners', board => board.partners.get(id)?.name ?? '', [id])
  return (
    <button
      type="button"
      className={style.note}
      onClick={() => workspace.setState({ panel: { kind: 'partner', id } })}
    >
      <span className={style.noteWords}>{noteName(name, t('insight.no_name'))}</span>
    </button>
  )
}
