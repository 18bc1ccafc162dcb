import { useText } from '../i18n/i18n.tsx'
import { Banner } from './banner.tsx'

interface Props {
  count: number
  /** in what they are; a snapshot unless told */
  says?: 'snap.left_out' | 'report.left_out'
}

/** Says how many things of a snapshot, or of the board, could not be read; nothing where all could. */
export function LeftOut({ count, says = 'snap.left_out' }: Props) {
  const t = useText()
  return count === 0 ? null : (
    <Banner tone="waiting" live="status">
      {t(says, { count })}
    </Banner>
  )
}
