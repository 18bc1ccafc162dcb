import { useId, useMemo, useState } from 'react'
import { GridList } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { Partner } from '../../../shared/model/partner.ts'
import type { PartnerStage } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { LaneCard } from './lane-card.tsx'
import style from './lanes.module.css'

interface Props {
  readonly title: string
  readonly warn?: boolean
  readonly partners: readonly Partner[]
  /** what a card that is dropped here becomes; undefined: nothing can be dropped */
  readonly stage?: PartnerStage | null
  /** every record, since a card comes from another lane */
  readonly all: readonly Partner[]
  readonly onStage: (partner: Partner, stage: PartnerStage | null) => void
}

/** Cards shown at first, and added by "show more". */
const CHUNK = 40
const TYPE = 'allymap-partner'

/** One column of cards. */
export function Lane({ title, warn = false, partners, stage, all, onStage }: Props) {
  const t = useText()
  const heading = useId()
  const editable = useEditable()
  const [most, setMost] = useState(CHUNK)
  const takes = stage !== undefined && editable
  const drop = (text: string): void => {
    const partner = all.find(p => p.id === text)
    if (partner && stage !== undefined) onStage(partner, stage)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !takes,
    getItems: keys => [...keys].map(key => ({ [TYPE]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [TYPE],
    getDropOperation: () => 'move',
    async onRootDrop({ items }) {
      for (const item of items) if (item.kind === 'text') drop(await item.getText(TYPE))
    },
  })
  const shown = useMemo(() => partners.slice(0, most), [partners, most])
  const hooks = takes ? { dragAndDropHooks } : {}
  return (
    <section className={style.lane} aria-labelledby={heading} data-warn={warn || undefined}>
      <h3 id={heading} className={style.title}>
        {title} <span className={style.number}>{partners.length}</span>
      </h3>
      <GridList
        {...hooks}
        aria-labelledby={heading}
        className={style.cards ?? ''}
        items={shown}
        dependencies={[takes, stage]}
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => <p className={style.none}>{takes ? t('lanes.drop_here') : '–'}</p>}
      >
        {partner => (
          <LaneCard partner={partner} movable={takes} byStage={stage !== undefined} onStage={onStage} />
        )}
      </GridList>
      {partners.length > most ? (
        <Button size="s" look="quiet" onPress={() => setMost(most + CHUNK)}>
          {t('partners.more', { count: Math.min(CHUNK, partners.length - most) })}
        </Button>
      ) : null}
    </section>
  )
}
