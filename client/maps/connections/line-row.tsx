import { ArrowRight, X } from 'lucide-react'
import { CONNECTION_KINDS, type Connection, EFFECTS } from '../../../shared/model/connection.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useNote, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { NoteSwatch } from '../../ui/note-swatch.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { STRENGTHS, shortName, strengthOf } from '../line-bar.tsx'
import style from './connections-view.module.css'
import type { CrossLines } from './cross-lines.ts'

interface Props {
  readonly line: Connection
  readonly lines: CrossLines | null
  readonly onRemoved: (names: { from: string; to: string }) => void
}

/** One connection, with everything that can be said of it. */
export function LineRow({ line, lines, onRemoved }: Props) {
  const t = useText()
  const { intents, workspace } = useSession()
  const editable = useEditable()
  const picked = useWorkspace(w => w.connection === line.id)
  const from = useNote(line.from)
  const to = useNote(line.to)
  const names = {
    from: shortName(from?.text ?? '', t('canvas.blank')),
    to: shortName(to?.text ?? '', t('canvas.blank')),
  }
  const show = (): void => {
    workspace.setState({ connection: line.id, selection: new Set() })
    lines?.reveal(line)
  }
  return (
    <li className={cx(style.row, picked && style.picked)}>
      <button type="button" className={style.names} aria-pressed={picked} onClick={show}>
        <VisuallyHidden>{t('lines.show')} </VisuallyHidden>
        {from ? <NoteSwatch color={from.color} /> : null}
        <span className={style.name}>{names.from}</span>
        <ArrowRight size={16} aria-hidden />
        {to ? <NoteSwatch color={to.color} /> : null}
        <span className={style.name}>{names.to}</span>
      </button>
      <div className={style.how}>
        <NativeSelect
          label={t('lines.kind_of', names)}
          disabled={!editable}
          value={line.kind}
          options={CONNECTION_KINDS.map(k => [k, t(`kind.${k}`)] as const)}
          onChange={kind => intents.changeConnection(line.id, { kind })}
        />
        <NativeSelect
          label={t('lines.strength_of', names)}
          disabled={!editable}
          value={STRENGTHS[line.strength - 1] ?? '2'}
          options={STRENGTHS.map(s => [s, t(`strength.${s}`)] as const)}
          onChange={s => intents.changeConnection(line.id, { strength: strengthOf(s) })}
        />
        <NativeSelect
          label={t('lines.effect_of', names)}
          disabled={!editable}
          value={line.effect}
          options={EFFECTS.map(e => [e, t(`effect.${e}`)] as const)}
          onChange={effect => intents.changeConnection(line.id, { effect })}
        />
        {editable ? (
          <IconButton
            size="s"
            label={t('lines.remove', names)}
            onPress={() => {
              intents.disconnect(line.id)
              onRemoved(names)
            }}
          >
            <X size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
    </li>
  )
}
