import { QrCode } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { refusalText } from '../../i18n/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { JoinSheet } from '../join-sheet.tsx'
import { useLinks } from '../use-links.ts'
import styles from './session.module.css'

/** Shows the way into the workshop over the whole screen of the facilitator. */
export function ShowJoin() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<QrCode size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t('join.sheet_open')}
      </Button>
      {open ? <Fetched onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Fetched({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { links, problem, again } = useLinks('', true)
  if (problem && !links)
    return (
      <div role="alert" className={styles.row}>
        <p className={styles.problem}>{refusalText(t, { kind: problem })}</p>
        <Button size="s" onPress={again}>
          {t('app.try_again')}
        </Button>
      </div>
    )
  return links?.participant ? <JoinSheet link={links.participant} onClose={onClose} /> : null
}
