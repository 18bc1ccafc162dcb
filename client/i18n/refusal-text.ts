import { LIMITS } from '../../shared/model/limits.ts'
import type { useText } from './i18n.tsx'

/** Megabytes that the server takes in one request. */
export const BODY_MB = LIMITS.body / 1024 / 1024

/** What a person reads where the server refused a request: what happened, what is safe, what to do. */
export function refusalText(t: ReturnType<typeof useText>, { kind }: { kind: string }): string {
  switch (kind) {
    case 'away':
    case 'shutting-down':
      return t('refused.away')
    case 'full':
      return t('refused.full')
    case 'role-too-low':
    case 'facilitator-parts':
      return t('refused.role')
    case 'locked':
      return t('refused.locked')
    case 'deleted':
      return t('refused.deleted')
    case 'no-such-snapshot':
      return t('refused.not_found')
    case 'no-key':
    case 'not-found':
      return t('refused.key')
    case 'too-large':
      return t('refused.too_large', { max: BODY_MB })
    case 'file-too-slow':
    case 'too-many-requests':
      return t('refused.many')
    case 'storage-unavailable':
      return t('refused.storage')
    default:
      return t('refused.other', { kind })
  }
}
