import { ArrowLeftRight, CircleMinus, CirclePlus, Trash2 } from 'lucide-react'
import { CONNECTION_KINDS, type ConnectionKind } from '../../../shared/model/connection.ts'
import type { ConnectionId } from '../../../shared/model/ids.ts'
import { command } from '../../canvas/commands.ts'
import { chordText } from '../../canvas/key-chords.ts'
import { useText } from '../../i18n/i18n.tsx'
import { onMac } from '../../platform/mac.ts'
import { useBoard } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { useAllTools } from '../../state/use-permit.ts'
import { useTwin } from '../../state/use-twin.ts'
import { MenuChoice, MenuItem, MenuRule } from '../../ui/menu.tsx'
import { useLater } from './later.ts'

/** What can be done with one line. */
export function LineItems({ id }: { id: ConnectionId }) {
  const t = useText()
  const later = useLater()
  const { intents, workspace } = useSession()
  const editable = useAllTools()
  const line = useBoard('connections', b => b.connections.get(id), [id])
  const twin = useTwin(line)
  const [key] = command('delete').keys
  if (!line) return <MenuItem label={t('canvas.line_gone')} isDisabled />
  const harms = line.effect === 'harms'
  return (
    <>
      <MenuItem
        label={t('canvas.line_reverse')}
        isDisabled={!editable || twin}
        icon={<ArrowLeftRight size={18} aria-hidden />}
        onAction={() => later(() => workspace.setState({ connection: intents.reverseConnection(id) }))}
      />
      <MenuItem
        label={t(harms ? 'canvas.line_helps' : 'canvas.line_harms')}
        isDisabled={!editable}
        icon={harms ? <CirclePlus size={18} aria-hidden /> : <CircleMinus size={18} aria-hidden />}
        onAction={() => later(() => intents.changeConnection(id, { effect: harms ? 'helps' : 'harms' }))}
      />
      {editable ? (
        <>
          <MenuRule />
          <MenuChoice
            title={t('line.kind')}
            value={line.kind}
            options={CONNECTION_KINDS.map(k => ({ id: k, label: t(`kind.${k}`) }))}
            onChange={(kind: ConnectionKind) => intents.changeConnection(id, { kind })}
          />
          <MenuRule />
        </>
      ) : null}
      <MenuItem
        label={t('canvas.line_remove')}
        danger
        isDisabled={!editable}
        icon={<Trash2 size={18} aria-hidden />}
        keys={key && chordText(key, onMac(), t)}
        onAction={() =>
          later(() => {
            intents.disconnect(id)
            workspace.setState({ connection: null })
          })
        }
      />
    </>
  )
}
