import { ChevronDown, List, Map as MapIcon } from 'lucide-react'
import { useState } from 'react'
import type { Connection } from '../../../shared/model/connection.ts'
import { useText } from '../../i18n/i18n.tsx'
import { PHONE, useMedia } from '../../platform/media.ts'
import { useBoard } from '../../state/hooks.ts'
import { pairFor } from '../../state/map-pair.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { BothMaps } from './both-maps.tsx'
import style from './connections-view.module.css'
import type { CrossLines } from './cross-lines.ts'
import { LinesList } from './lines-list.tsx'

/** Both maps side by side with the lines between them, and all lines as a list; on a phone the list first, the maps on demand. */
export function ConnectionsView() {
  const t = useText()
  const { workspace, board, stage } = useSession()
  const phone = useMedia(PHONE)
  const [lines, setLines] = useState<CrossLines | null>(null)
  const [listed, setListed] = useState(true)
  const count = useBoard('connections', b => b.connections.size)
  const mapped = !phone || !listed
  const show = (line: Connection): void => {
    workspace.setState(({ pair }) => ({
      connection: line.id,
      selection: new Set(),
      frame: null,
      pair: pairFor([line.from, line.to], board.board, stage.getState().maps, pair),
    }))
    lines?.reveal(line)
  }

  return (
    <div className={style.view} data-maps={mapped || undefined}>
      {mapped ? <BothMaps onLines={setLines} /> : null}
      <section className={style.list} aria-labelledby="lines-title">
        <header className={style.head}>
          <h3 id="lines-title">
            {t('lines.list')} <span className={style.count}>{count}</span>
          </h3>
          <Toggle phone={phone} listed={listed} count={count} onChange={setListed} />
        </header>
        {listed ? <LinesList onShow={show} /> : null}
      </section>
    </div>
  )
}

interface ToggleProps {
  readonly phone: boolean
  readonly listed: boolean
  readonly count: number
  readonly onChange: (listed: boolean) => void
}

/** Beside the maps the list comes and goes; on a phone the one stands for the other. */
function Toggle({ phone, listed, count, onChange }: ToggleProps) {
  const t = useText()
  const words = listed ? t(phone ? 'lines.show_maps' : 'lines.hide_list') : t('lines.show_list', { count })
  const Icon = listed ? (phone ? MapIcon : ChevronDown) : List
  return (
    <Button
      size="s"
      look="quiet"
      {...(phone ? {} : { 'aria-expanded': listed })}
      icon={<Icon size={16} aria-hidden />}
      onPress={() => onChange(!listed)}
    >
      {words}
    </Button>
  )
}
