import type { ReactNode } from 'react'
import { COMMAND_GROUPS } from '../canvas/command-rows.ts'
import { type CanvasCommand, COMMANDS, commandName } from '../canvas/commands.ts'
import { chordText, isSingleKey, type KeyChord } from '../canvas/key-chords.ts'
import { useText } from '../i18n/i18n.tsx'
import { onMac } from '../platform/mac.ts'
import { useMedia } from '../platform/media.ts'
import { useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import style from './keys-sheet.module.css'

/** Pointer and fingers; each has a text for how and one for what. */
const MOUSE = ['double', 'drag', 'add', 'copy', 'pan', 'zoom', 'menu'] as const
const TOUCH = ['pan', 'pinch', 'tap', 'double', 'long', 'drag'] as const
const WRITING = ['next', 'previous', 'below', 'leave'] as const

/** Everything that keys, mouse and fingers do on a map, made from the table of commands itself. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { workspace } = useSession()
  const shortcuts = useWorkspace(w => w.shortcuts)
  const touch = useMedia('(hover: none)')
  const fingers = (
    <Group title={t('keys.touch')}>
      {TOUCH.map(id => (
        <Row key={id} how={[t(`keys.touch.${id}.how`)]} what={t(`keys.touch.${id}`)} />
      ))}
    </Group>
  )
  return (
    <Dialog title={t('command.keys-sheet')} isOpen wide onClose={onClose}>
      <Checkbox
        label={t('keys.single')}
        help={t('keys.single_help')}
        isSelected={shortcuts}
        onChange={on => workspace.setState({ shortcuts: on })}
      />
      <div className={style.groups}>
        {touch ? fingers : null}
        {COMMAND_GROUPS.map(group => (
          <Group key={group} title={t(`keys.group.${group}`)}>
            {COMMANDS.filter(c => c.group === group).map(c => (
              <CommandRow key={c.id} command={c} shortcuts={shortcuts} />
            ))}
          </Group>
        ))}
        <Group title={t('keys.writing')}>
          {WRITING.map(id => (
            <Row key={id} how={[t(`keys.writing.${id}.how`)]} what={t(`keys.writing.${id}`)} />
          ))}
        </Group>
        <Group title={t('keys.mouse')}>
          {MOUSE.map(id => (
            <Row key={id} how={[t(`keys.mouse.${id}.how`)]} what={t(`keys.mouse.${id}`)} />
          ))}
        </Group>
        {touch ? null : fingers}
      </div>
    </Dialog>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style.group}>
      <h3 className={style.title}>{title}</h3>
      <dl className={style.rows}>{children}</dl>
    </section>
  )
}

function CommandRow({ command, shortcuts }: { command: CanvasCommand; shortcuts: boolean }) {
  const t = useText()
  const keys = command.keys.filter(key => shortcuts || !isSingleKey(key))
  if (keys.length === 0) return null
  return <Row how={keyNames(keys, key => chordText(key, onMac(), t))} what={commandName(t, command.id)} />
}

function Row({ how, what }: { how: readonly string[]; what: string }) {
  return (
    <div className={style.row}>
      <dt>{what}</dt>
      <dd>
        {how.map(key => (
          <kbd key={key} className={style.key}>
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  )
}

/** Four arrows are one key: "Ctrl+← → ↑ ↓". */
function keyNames(keys: readonly KeyChord[], name: (key: KeyChord) => string): string[] {
  const arrows = keys.filter(k => k.key.startsWith('Arrow'))
  if (arrows.length < 4) return keys.map(name)
  const [first, ...rest] = arrows.map(name)
  return [`${first} ${rest.map(r => r.slice(-1)).join(' ')}`]
}
