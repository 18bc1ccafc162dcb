import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Role } from '../../../shared/model/role.ts'
import { FormattedDate } from '../../i18n/formatted-date.tsx'
import { useText } from '../../i18n/i18n.tsx'
import { onKeptElsewhere } from '../../platform/kept-values.ts'
import { forgetRecent, type RecentWorkshop, recentWorkshops } from '../../platform/this-device-settings.ts'
import type { UnsentHere } from '../../sync/kept-here.ts'
import { Banner } from '../../ui/banner.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { CopyWords } from '../copy-words.tsx'
import styles from './recent-list.module.css'

/** A workshop that is to be taken off, and what would be lost with what this browser keeps of it. */
interface Leaving {
  readonly workshop: RecentWorkshop
  readonly unsent: UnsentHere
}

/** The role whose copy goes with an entry; null: everything, since no other entry is left of that workshop. */
const onlyRole = ({ id, role }: RecentWorkshop): Role | null =>
  recentWorkshops().some(w => w.id === id && w.role !== role) ? role : null

/** Workshops that were opened or made on this device; nothing where there are none. */
export function RecentList() {
  const t = useText()
  const say = useToast()
  const [list, setList] = useState(recentWorkshops)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => onKeptElsewhere('workshops', () => setList(recentWorkshops())), [])

  /** Where what this browser keeps cannot be looked at, the entry stays. */
  const orSay = (work: Promise<void>): void => void work.catch(() => say(t('home.recent_stays')))
  const ask = async (workshop: RecentWorkshop): Promise<void> => {
    const { unsentHere } = await import('../../sync/kept-here.ts')
    setLeaving({ workshop, unsent: await unsentHere(workshop.id, onlyRole(workshop)) })
  }
  const remove = async ({ workshop }: Leaving): Promise<void> => {
    const { id, role, title } = workshop
    setLeaving(null)
    const { forgetHere } = await import('../../sync/kept-here.ts')
    await forgetHere(id, onlyRole(workshop))
    forgetRecent(id, role)
    setList(recentWorkshops())
    say(t('home.recent_removed', { title }))
    heading.current?.focus()
  }

  if (list.length === 0) return null
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" ref={heading} tabIndex={-1} className={styles.heading}>
        {t('home.recent')}
      </h2>
      <ul className={styles.list}>
        {list.map(w => (
          <li key={`${w.id}/${w.role}`} className={styles.row}>
            <Link href={`/w/${w.id}#${w.key}`} className={styles.open}>
              <span className={styles.title}>{w.title}</span>
              <span className={styles.facts}>
                {t(`role.${w.role}`)} ·{' '}
                <FormattedDate value={w.at} day="numeric" month="short" year="numeric" />
              </span>
            </Link>
            <IconButton
              label={t('home.recent_remove', { title: w.title })}
              size="s"
              onPress={() => orSay(ask(w))}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <Confirm
        title={t('home.recent_remove_title')}
        action={t(leaving?.unsent.any ? 'home.recent_remove_anyway' : 'home.recent_remove_button')}
        danger={leaving?.unsent.any ?? false}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && orSay(remove(leaving))}
      >
        <p>
          <strong>{leaving?.workshop.title}</strong>
        </p>
        <p>{t('home.recent_remove_help')}</p>
        {leaving?.unsent.any ? (
          <Banner
            tone="danger"
            live="alert"
            title={t('home.recent_unsent')}
            {...(leaving.unsent.words === ''
              ? {}
              : { actions: <CopyWords words={() => leaving.unsent.words} /> })}
          >
            {t('home.recent_unsent_help')}
          </Banner>
        ) : null}
      </Confirm>
    </section>
  )
}
