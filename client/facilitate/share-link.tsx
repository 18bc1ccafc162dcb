import { Check, Copy, KeyRound, Maximize2, QrCode } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Role } from '../../shared/model/role.ts'
import { useText } from '../i18n/i18n.tsx'
import { copyText } from '../platform/clipboard.ts'
import { Button } from '../ui/button.tsx'
import { Qr } from '../ui/qr.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { JoinSheet } from './join-sheet.tsx'
import { ReplaceLink } from './replace-link.tsx'
import styles from './share-dialog.module.css'
import type { Links } from './use-links.ts'
import { ViewersSee } from './viewers-see.tsx'

interface ShareLinkProps {
  role: Role
  link: string
  /** may replace it, and say what it shows */
  leads: boolean
  onReplaced: (links: Links) => void
}

/** One link: who gets it, what it allows, to copy or to scan. */
export function ShareLink({ role, link, leads, onReplaced }: ShareLinkProps) {
  const t = useText()
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no')
  const [renewed, setRenewed] = useState(false)
  const [open, setOpen] = useState(role === 'participant')
  const [large, setLarge] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const title = useId()
  const name = t(`share.${role}`)

  const copy = async (): Promise<void> => {
    if (await copyText(link)) return setCopied('yes')
    setCopied('by-hand')
    field.current?.focus()
    field.current?.select()
  }

  return (
    <li className={styles.link} aria-labelledby={title} data-role={role}>
      <div className={styles.words}>
        <h3 id={title}>{name}</h3>
        <p className={styles.help}>{t(`share.${role}_help`)}</p>
        {role === 'facilitator' ? (
          <p className={styles.warning}>
            <KeyRound size={16} aria-hidden />
            {t('share.facilitator_warning')}
          </p>
        ) : null}
        <div className={styles.row}>
          <input
            ref={field}
            className={styles.field}
            readOnly
            value={link}
            aria-label={t('share.link_of', { name })}
            onFocus={event => event.target.select()}
          />
          <Button
            look={role === 'participant' ? 'primary' : 'plain'}
            icon={copied === 'yes' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            aria-label={t(copied === 'yes' ? 'share.copied_of' : 'share.copy_of', { name })}
            onPress={() => void copy()}
          >
            {t(copied === 'yes' ? 'share.copied' : 'share.copy')}
          </Button>
          <Button
            look="quiet"
            icon={<QrCode size={16} aria-hidden />}
            aria-expanded={open}
            aria-label={t('share.qr_of', { name })}
            onPress={() => setOpen(!open)}
          >
            {t('share.qr')}
          </Button>
          {leads ? (
            <ReplaceLink
              role={role}
              name={name}
              onReplaced={links => {
                setCopied('no')
                setRenewed(true)
                onReplaced(links)
              }}
            />
          ) : null}
        </div>
        <p className={styles.help} role="status">
          {renewed && copied === 'no' ? t('renew.done') : null}
          {copied === 'by-hand' ? t('share.copy_by_hand') : null}
          {copied === 'yes' ? <VisuallyHidden>{t('share.copied_of', { name })}</VisuallyHidden> : null}
        </p>
        {leads && role === 'viewer' ? <ViewersSee /> : null}
      </div>
      {open ? (
        <div className={styles.code}>
          <div className={styles.qr}>
            <Qr text={link} label={t('share.qr_label', { name })} size={172} />
          </div>
          {role === 'participant' ? (
            <Button
              size="s"
              look="quiet"
              icon={<Maximize2 size={16} aria-hidden />}
              onPress={() => setLarge(true)}
            >
              {t('join.sheet_large')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {large ? <JoinSheet link={link} onClose={() => setLarge(false)} /> : null}
    </li>
  )
}
