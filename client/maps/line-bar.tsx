import { ArrowLeftRight, PenLine, Trash2 } from 'lucide-react'
import type { ConnectionId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useNote, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useAllTools } from '../state/use-permit.ts'
import { useTwin } from '../state/use-twin.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { LineFields } from '../ui/line-fields.tsx'
import { LineStory } from '../ui/line-story.tsx'
import { BarPopover } from './chosen/bar-popover.tsx'
import style from './map-bars.module.css'
import { shortName } from './short-name.ts'

/** What can be said of the selected line; there only while one is. */
export function LineBar() {
  const id = useWorkspace(w => w.connection)
  return id === null ? null : <ForLine id={id} />
}

const asItIs = (field: string): string => field

function ForLine({ id }: { id: ConnectionId }) {
  const t = useText()
  const { intents, workspace } = useSession()
  const editable = useAllTools()
  const line = useBoard('connections', b => b.connections.get(id), [id])
  const from = useNote(line?.from ?? '')
  const to = useNote(line?.to ?? '')
  const twin = useTwin(line)
  if (!line) return null
  const names = {
    from: shortName(from?.text ?? '', t('canvas.blank')),
    to: shortName(to?.text ?? '', t('canvas.blank')),
  }
  const title = t('canvas.line', names)
  const remove = (): void => {
    intents.disconnect(id)
    workspace.setState({ connection: null })
  }
  return (
    <section className={style.bar} aria-label={title}>
      <span className={style.lineName} title={title}>
        {names.from} → {names.to}
      </span>
      <LineFields line={line} labelOf={asItIs} />
      {editable || line.via || line.evidence ? (
        <BarPopover
          title={t('canvas.line_story')}
          button={
            <IconButton label={t('canvas.line_story')} tip="top">
              <PenLine size={18} aria-hidden />
            </IconButton>
          }
        >
          <LineStory line={line} labelOf={asItIs} />
        </BarPopover>
      ) : null}
      {editable ? (
        <>
          <IconButton
            label={t('canvas.line_reverse')}
            tip="top"
            isDisabled={twin}
            onPress={() => workspace.setState({ connection: intents.reverseConnection(id) })}
          >
            <ArrowLeftRight size={18} aria-hidden />
          </IconButton>
          <IconButton label={t('canvas.line_remove')} tip="top" onPress={remove}>
            <Trash2 size={18} aria-hidden />
          </IconButton>
        </>
      ) : null}
    </section>
  )
}
