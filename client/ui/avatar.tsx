import styles from './avatar.module.css'
import { cx } from './cx.ts'
import { initials } from './initials.ts'

export interface AvatarProps {
  name: string
  /** `#rrggbb` of the people's set: white text on it has 4.5:1 */
  color: string
  size?: 's' | 'm' | 'l'
}

/** A person as a coloured disc with initials. The name stands beside it or is read aloud where it is given by `title`. */
export function Avatar({ name, color, size = 'm' }: AvatarProps) {
  return (
    <span
      className={cx(styles.avatar, size !== 'm' && styles[size])}
      style={{ backgroundColor: color }}
      aria-hidden
    >
      {initials(name)}
    </span>
  )
}
