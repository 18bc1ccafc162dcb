import { useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { copyText } from '../platform/clipboard.ts'
import { Button } from '../ui/button.tsx'

/** Words that may be lost, to be put down elsewhere. */
export function CopyWords({ words }: { words: () => string }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  return (
    <Button size="s" look="quiet" onPress={() => void copyText(words()).then(setCopied)}>
      {t(copied ? 'problem.words_copied' : 'problem.copy_words')}
    </Button>
  )
}
