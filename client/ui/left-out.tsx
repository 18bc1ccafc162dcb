import { useText } from '../i18n/i18n.tsx'
import { Banner } from './banner.tsx'

/** Says how many things of a snapshot could not be read; nothing where all could. */
export function LeftOut({ count }: { count: number }) {
  const t = useText()
  return count === 0 ? null : (
    <Banner tone="waiting" live="status">
      {t('snap.left_out', { count })}
    </Banner>
  )
}
