import { useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../../../i18n/i18n.tsx'
import { copyText } from '../../../platform/clipboard.ts'
import { useWorkspace } from '../../../state/hooks.ts'
import { useSession } from '../../../state/session.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from './away.module.css'

/** Says after a return that both sides changed something, and offers words that can be sent no more. */
export function AwayBanner() {
  const { away } = useSession()
  const items = useStore(away.items)
  const words = useStore(away.words)
  return (
    <>
      {words === '' ? null : <UnsentWords words={words} />}
      {items.length === 0 ? null : <Changed keys={items.map(item => item.key)} />}
    </>
  )
}

function Changed({ keys }: { keys: readonly string[] }) {
  const t = useText()
  const { workspace } = useSession()
  const open = useWorkspace(w => w.panel.kind === 'away')
  const count = keys.length
  // what comes later brings the banner back
  const [put, setPut] = useState<ReadonlySet<string>>(new Set())
  if (open || keys.every(key => put.has(key))) return null
  return (
    <Banner
      tone="waiting"
      title={t('away.title')}
      actions={
        <>
          <Button size="s" onPress={() => workspace.setState({ panel: { kind: 'away' } })}>
            {t('away.look')}
          </Button>
          <Button size="s" look="quiet" onPress={() => setPut(new Set(keys))}>
            {t('away.later')}
          </Button>
        </>
      }
    >
      {t('away.found', { count })}
    </Banner>
  )
}

function UnsentWords({ words }: { words: string }) {
  const t = useText()
  const { away } = useSession()
  const [copied, setCopied] = useState(false)
  return (
    <Banner
      tone="waiting"
      title={t('away.words_title')}
      actions={
        <>
          <Button size="s" onPress={() => void copyText(words).then(setCopied)}>
            {t(copied ? 'problem.words_copied' : 'problem.copy_words')}
          </Button>
          <Button size="s" look="quiet" onPress={() => away.forgetWords()}>
            {t('away.words_done')}
          </Button>
        </>
      }
    >
      {t('away.words_help')}
      <blockquote className={styles.words}>{words}</blockquote>
    </Banner>
  )
}
