import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { FormattedDate } from '../../i18n/formatted-date.tsx'
import { useText } from '../../i18n/i18n.tsx'
import { onKeptElsewhere } from '../../platform/kept-values.ts'
import { forgetRecent, type RecentWorkshop, recentWorkshops } from '../../platform/this-device-settings.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/toasts.tsx'
import styles from './recent-list.module.css'

/** Workshops that were opened or made on this device; nothing where there are none. */
export function RecentList() {
  const t = useText()
  const say = useToast()
  const [list, setList] = useState(recentWorkshops)
  const [leaving, setLeaving] = useState<RecentWorkshop | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => onKeptElsewhere('workshops', () => setList(recentWorkshops())), [])

  const remove = ({ id, role, title }: RecentWorkshop): void => {
    forgetRecent(id, role)
    setList(recentWorkshops())
    setLeaving(null)
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
              onPress={() => setLeaving(w)}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <Confirm
        title={t('home.recent_remove_title')}
        action={t('home.recent_remove_button')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && remove(leaving)}
      >
        <p>
          <strong>{leaving?.title}</strong>
        </p>
        <p>{t('home.recent_remove_help')}</p>
      </Confirm>
    </section>
  )
}
