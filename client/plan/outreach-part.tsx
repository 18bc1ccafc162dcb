import { ListOrdered } from 'lucide-react'
import { useMemo } from 'react'
import { GridList } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { inOutreachOrder, placedAt } from '../../shared/insight/outreach-order.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { useText } from '../i18n/i18n.tsx'
import { DatedRow } from '../partners/timeline/dated-row.tsx'
import timeline from '../partners/timeline/timeline.module.css'
import { useSchedule } from '../partners/timeline/use-schedule.ts'
import { useEditable } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { OutreachRow } from './outreach-row.tsx'
import style from './plan.module.css'

/** Whom to call first, second, third: by dragging, from the keyboard, or by the arrows in each row. And what is overdue. */
export function OutreachPart({ partners }: { partners: readonly Partner[] }) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const { all } = useSchedule(partners)
  const late = all.filter(d => d.overdue)
  const ordered = useMemo(() => inOutreachOrder(partners), [partners])
  const rest = useMemo(
    () => partners.filter(p => p.outreach_order === null).sort((a, b) => a.name.localeCompare(b.name)),
    [partners],
  )
  const put = (id: PartnerId, place: number) => intents.orderOutreach(placedAt(partners, id, place))
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !editable,
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      const moved = [...keys].map(String)
      const others = ordered.filter(p => !moved.includes(p.id))
      const at = others.findIndex(p => p.id === target.key)
      const place = target.dropPosition === 'before' ? at : at + 1
      for (const [i, id] of moved.entries()) put(id, place + i)
    },
  })

  if (partners.length === 0)
    return (
      <EmptyState icon={<ListOrdered size={28} aria-hidden />} title={t('plan.no_partners')}>
        {t('plan.no_partners_help')}
      </EmptyState>
    )
  return (
    <div className={style.columns}>
      <section className={style.part}>
        <h3 className={style.heading}>{t('plan.order')}</h3>
        <p className={style.help}>{t('plan.order_help')}</p>
        <GridList
          aria-label={t('plan.order')}
          className={style.order ?? ''}
          items={ordered.map((partner, i) => ({ id: partner.id, partner, place: i }))}
          dependencies={[editable, ordered]}
          dragAndDropHooks={dragAndDropHooks}
          keyboardNavigationBehavior="tab"
          renderEmptyState={() => <p className={style.none}>{t('plan.order_empty')}</p>}
        >
          {({ partner, place }) => (
            <OutreachRow
              partner={partner}
              place={place}
              last={place === ordered.length - 1}
              editable={editable}
              onPlace={put}
            />
          )}
        </GridList>
        {rest.length > 0 ? (
          <>
            <h3 className={style.heading}>{t('plan.not_ordered', { count: rest.length })}</h3>
            <ul className={style.rest}>
              {rest.slice(0, MOST).map(partner => {
                const name = partner.name || t('partners.unnamed')
                return (
                  <li key={partner.id}>
                    <span>
                      {name}
                      {partner.do_not_contact ? (
                        <span className={style.help}> · {t('badge.do_not_contact')}</span>
                      ) : null}
                    </span>
                    {editable ? (
                      <Button
                        size="s"
                        aria-label={t('plan.put_in_order', { name })}
                        onPress={() => put(partner.id, ordered.length)}
                      >
                        {t('plan.add_to_order')}
                      </Button>
                    ) : null}
                  </li>
                )
              })}
            </ul>
            {rest.length > MOST ? (
              <p className={style.help}>{t('plan.more_in_table', { count: rest.length - MOST })}</p>
            ) : null}
          </>
        ) : null}
      </section>
      <section className={style.part}>
        <h3 className={style.heading}>{t('timeline.overdue', { count: late.length })}</h3>
        {late.length === 0 ? (
          <p className={style.help}>{t('plan.nothing_late')}</p>
        ) : (
          <div className={timeline.section} data-late>
            <ul className={timeline.rows}>
              {late.map(dated => (
                <DatedRow key={dated.key} dated={dated} />
              ))}
            </ul>
          </div>
        )}
      </section>
    </div>
  )
}

/** Partners without a place that are listed; the table finds the others. */
const MOST = 60
