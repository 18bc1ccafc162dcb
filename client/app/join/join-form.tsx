import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { WorkshopId } from '../../../shared/model/ids.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import { useText } from '../../i18n/i18n.tsx'
import { keepNothing, keepsNothing } from '../../platform/kept-values.ts'
import { keepInTab, keptInTab } from '../../platform/tab-values.ts'
import {
  forgetRecent,
  keepName,
  keepRecent,
  keptName,
  newSecret,
  recentWorkshops,
  secretFor,
} from '../../platform/this-device-settings.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Identity } from './identity.ts'
import styles from './join.module.css'
import type { Found } from './look-up.ts'
import { colorFor, nextColor } from './person-color.ts'

export interface JoinFormProps {
  id: WorkshopId
  workshopKey: string
  found: Found
  /** as whom they were in, who only want another name */
  before: Identity | null
  onJoin: (who: Identity) => void
}

/** A name, a colour, and whether this device may keep anything. */
export function JoinForm({ id, workshopKey, found, before, onJoin }: JoinFormProps) {
  const t = useText()
  const { role, title } = found
  const viewer = role === 'viewer'
  const [name, setName] = useState(() => before?.name ?? keptName())
  const [error, setError] = useState<string>()
  const [shared, setShared] = useState(() => before?.shared ?? keepsNothing())
  /** of whoever uses a shared computer */
  const [fresh] = useState(() => (before?.shared ? before.secret : keptInTab(`secret.${id}`)) || newSecret())
  const [color, setColor] = useState(
    () =>
      before?.color ??
      recentWorkshops().find(w => w.id === id && w.color)?.color ??
      colorFor(fresh, found.colors),
  )

  const refuse = (wanted: string): string | undefined => {
    if (!wanted) return t('join.name_missing')
    return wanted.length > LIMITS.name
      ? t('join.name_long', { max: LIMITS.name, count: wanted.length })
      : undefined
  }

  const join = (): void => {
    const wanted = viewer ? t('join.viewer_name') : name.trim()
    const refused = refuse(wanted)
    setError(refused)
    if (refused) return
    // a visit before this one in the same tab may have said otherwise
    keepNothing(false)
    if (shared) {
      // also what making the workshop on this computer, or an earlier visit, left here
      forgetRecent(id)
      void import('../../sync/kept-here.ts')
        .then(({ forgetSent }) => forgetSent(id))
        .catch(problem => console.warn('what an earlier visit left here stays', problem))
      keepNothing(true)
      // after a reload it is the same person
      keepInTab(`secret.${id}`, fresh)
      onJoin({ name: wanted, color, secret: fresh, shared })
      return
    }
    if (!viewer) keepName(wanted)
    keepRecent({ id, role, key: workshopKey, title, at: Date.now(), name: wanted, color })
    onJoin({ name: wanted, color, secret: secretFor(id), shared })
  }

  return (
    <form
      className={styles.card}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        join()
      }}
    >
      <div className={styles.head}>
        <p className={styles.invited}>
          {t(role === 'facilitator' ? 'join.facilitator' : 'join.invited')}{' '}
          <strong>{t(`role.${role}`)}</strong>
        </p>
        <h1 className={styles.title}>{title}</h1>
      </div>
      {viewer ? (
        <p>{t('join.viewer_help')}</p>
      ) : (
        <div className={styles.who}>
          <TextField
            label={t('join.name')}
            help={t('join.name_help')}
            value={name}
            onChange={value => {
              setName(value)
              setError(undefined)
            }}
            error={error}
            size="l"
            autoComplete="name"
            autoFocus
          />
          <div className={styles.color}>
            <span className={styles.colorLabel}>{t('join.color')}</span>
            <div className={styles.colorRow}>
              <Avatar name={name || '·'} color={color} size="l" />
              <Button
                look="quiet"
                size="s"
                icon={<RefreshCw size={14} aria-hidden />}
                onPress={() => setColor(nextColor)}
              >
                {t('join.other_color')}
              </Button>
            </div>
          </div>
        </div>
      )}
      <Checkbox
        label={t('join.shared')}
        help={t('join.shared_help')}
        isSelected={shared}
        onChange={setShared}
      />
      <Button type="submit" look="primary" size="l" wide>
        {t(viewer ? 'join.view_button' : 'join.button')}
      </Button>
    </form>
  )
}
