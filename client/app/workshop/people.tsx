import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useText } from '../../i18n/i18n.tsx'
import { usePeople } from '../../state/hooks.ts'
import { Avatar } from '../../ui/avatar.tsx'
import pop from '../../ui/popover.module.css'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { distinctPeople } from './distinct-people.ts'
import styles from './people.module.css'
import { PeopleList } from './people-list.tsx'

const SHOWN = 5

/** Who is here: faces in the bar, names behind them. */
export function People() {
  const t = useText()
  const people = distinctPeople(usePeople())
  const more = people.length - SHOWN
  if (people.length === 0) return null
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
          <PeopleList people={people} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
