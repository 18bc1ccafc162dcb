import { useMemo } from 'react'
import type { CanvasWords } from '../canvas/canvas-options.ts'
import { useText } from '../i18n/i18n.tsx'

/** What the canvas itself paints and says, in the reader's language. */
export function useCanvasWords(): CanvasWords {
  const t = useText()
  return useMemo(
    () => ({
      partner: t('canvas.partner'),
      target: t('canvas.target'),
      hidden: t('placing.only_you'),
      late: t('round.late'),
      split: t('result.split'),
      contested: t('result.contested'),
      kinds: {
        authority: t('kind.authority'),
        money: t('kind.money'),
        votes: t('kind.votes'),
        information: t('kind.information'),
        personal: t('kind.personal'),
        media: t('kind.media'),
        other: '',
      },
      frame: t('canvas.frame_blank'),
      editor: t('canvas.editor'),
      writes: name => t('canvas.writes', { name }),
      text: t,
    }),
    [t],
  )
}
