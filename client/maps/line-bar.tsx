import { Trash2 } from 'lucide-react'
import { CONNECTION_KINDS, EFFECTS, type Strength } from '../../shared/model/connection.ts'
import type { ConnectionId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, useNote, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { noteTitle } from '../ui/find-notes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import style from './map-bars.module.css'

export const STRENGTHS = ['1', '2', '3'] as const
export const strengthOf = (text: (typeof STRENGTHS)[number]): Strength =>
  text === '1' ? 1 : text === '2' ? 2 : 3
export const shortName = (text: string, none: string): string => noteTitle(text, 40) || none

/** What can be said of the selected line; there only while one is. */
export function LineBar() {
  const id = useWorkspace(w => w.connection)
  return id === null ? null : <ForLine id={id} />
}

function ForLine({ id }: { id: ConnectionId }) {
  const t = useText()
  const { intents, workspace } = useSession()
  const editable = useEditable()
  const line = useBoard('connections', b => b.connections.get(id), [id])
  const from = useNote(line?.from ?? '')
  const to = useNote(line?.to ?? '')
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
      <NativeSelect
        label={t('canvas.line_kind')}
        disabled={!editable}
        value={line.kind}
        options={CONNECTION_KINDS.map(k => [k, t(`kind.${k}`)] as const)}
        onChange={kind => intents.changeConnection(id, { kind })}
      />
      <NativeSelect
        label={t('canvas.line_strength')}
        disabled={!editable}
        value={STRENGTHS[line.strength - 1] ?? '2'}
        options={STRENGTHS.map(s => [s, t(`strength.${s}`)] as const)}
        onChange={s => intents.changeConnection(id, { strength: strengthOf(s) })}
      />
      <NativeSelect
        label={t('canvas.line_effect')}
        disabled={!editable}
        value={line.effect}
        options={EFFECTS.map(e => [e, t(`effect.${e}`)] as const)}
        onChange={effect => intents.changeConnection(id, { effect })}
      />
      {editable ? (
        <IconButton label={t('canvas.line_remove')} tip="top" onPress={remove}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      ) : null}
    </section>
  )
}
