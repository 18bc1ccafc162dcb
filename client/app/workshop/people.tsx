import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useText } from '../../i18n/i18n.tsx'
import { usePeople, useStage } from '../../state/hooks.ts'
import type { PresentPerson } from '../../state/session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import pop from '../../ui/popover.module.css'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { distinctPeople } from './distinct-people.ts'
import styles from './people.module.css'

const SHOWN = 5

/** Who is here: faces in the bar, names behind them. */
export function People() {
  const t = useText()
  const people = distinctPeople(usePeople())
  const { maps } = useStage()
  const more = people.length - SHOWN
  const where = (p: PresentPerson): string | undefined => maps.find(m => m.id === p.map)?.title
  return (
    <DialogTrigger>
      <Button className={styles.button ?? ''} data-people={people.length}>
        <VisuallyHidden>{t('people.here', { count: people.length })}</VisuallyHidden>
        <span className={styles.faces} aria-hidden>
          {people.slice(0, SHOWN).map(p => (
            <Avatar key={p.connection} name={p.name} color={p.color} />
          ))}
          {more > 0 ? <span className={styles.more}>+{more}</span> : null}
        </span>
        <span className={styles.count} aria-hidden>
          {people.length}
        </span>
      </Button>
      <Popover className={pop.popover ?? ''} placement="bottom end">
        <Dialog className={styles.list ?? ''}>
          <Heading slot="title" level={2} className={pop.title ?? ''}>
            {t('people.here', { count: people.length })}
          </Heading>
          <ul className={styles.rows}>
            {people.map(p => (
              <li key={p.connection} className={styles.row}>
                <Avatar name={p.name} color={p.color} />
                <span className={styles.name}>
                  {p.name}
                  {p.me ? <span className={styles.quiet}> {t('people.you')}</span> : null}
                </span>
                <span className={styles.quiet}>{where(p)}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
