import { unreachable } from '../../../shared/assert.ts'
import type { useText } from '../../i18n/i18n.tsx'
import { BODY_MB, refusalText } from '../../i18n/refusal-text.ts'
import type { ImportRefusal } from './import-board-file.ts'

/** That a file was not opened. */
export const importFailed = (t: ReturnType<typeof useText>): string => t('import.failed')

/** Why a file was not opened, and what to do. */
export function importRefusalText(
  t: ReturnType<typeof useText>,
  refusal: ImportRefusal,
  name: string,
): string {
  switch (refusal.kind) {
    case 'unreadable':
      return t('import.unreadable', { name })
    case 'empty':
      return t('import.empty', { name })
    case 'not-json':
      return t('import.not_json', { name })
    case 'not-a-board':
      return t('import.not_a_board', { name })
    case 'newer':
      return t('import.newer', { name })
    case 'too-large':
      return t('import.too_large', { name, size: refusal.bytes / 1024 / 1024, max: BODY_MB })
    case 'invalid':
      return t('import.invalid', { name, path: refusal.path, detail: refusal.detail })
    case 'server':
      return refusalText(t, refusal.refusal)
    default:
      return unreachable(refusal)
  }
}
