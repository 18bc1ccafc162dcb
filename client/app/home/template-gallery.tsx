import {
  Eye,
  FileHeart,
  HeartHandshake,
  Map as MapIcon,
  MessagesSquare,
  Network,
  ShieldCheck,
  Square,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { TemplateFile } from '../../../shared/exchange/template-file.ts'
import { TEMPLATE_ABOUTS, type TemplateAbout, type TemplateId } from '../../../shared/templates/abouts.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './template-gallery.module.css'
import type { Busy, Chosen } from './use-starting.ts'

const ICONS: Readonly<Record<TemplateId, typeof MapIcon>> = {
  'two-maps': MapIcon,
  office: Network,
  'two-way': MessagesSquare,
  community: HeartHandshake,
  ready: ShieldCheck,
  blank: Square,
}

export interface TemplateGalleryProps {
  chosen: Chosen
  /** the template that somebody opened from a file; null: none */
  own: TemplateFile | null
  busy: Busy
  onChoose: (chosen: Chosen) => void
  onExample: (id: TemplateId, title: string) => void
}

/** What a workshop can start from, as cards of which one is chosen; each but the blank one with an example to look into. */
export function TemplateGallery({ chosen, own, busy, onChoose, onExample }: TemplateGalleryProps) {
  const t = useText()
  const { locale } = useLocale()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{t('home.template')}</legend>
      <div className={styles.cards}>
        {own ? (
          <Card
            id="own"
            name={own.title}
            line={t('home.own_template', { maps: own.maps.length, steps: own.agenda.length })}
            facts={t('home.own_template_facts')}
            icon={<FileHeart size={18} aria-hidden />}
            chosen={chosen === 'own'}
            onChoose={() => onChoose('own')}
          />
        ) : null}
        {TEMPLATE_ABOUTS.map(about => {
          const Icon = ICONS[about.id]
          return (
            <Card
              key={about.id}
              id={about.id}
              name={about.title[locale]}
              line={about.line[locale]}
              facts={<Facts {...about} />}
              icon={<Icon size={18} aria-hidden />}
              chosen={chosen === about.id}
              onChoose={() => onChoose(about.id)}
            >
              {about.id === 'blank' ? null : (
                <Button
                  size="s"
                  look="quiet"
                  icon={<Eye size={15} aria-hidden />}
                  aria-label={t('home.open_example_of', { title: about.title[locale] })}
                  isPending={busy === about.id}
                  isDisabled={busy !== 'no' && busy !== about.id}
                  onPress={() => onExample(about.id, about.title[locale])}
                >
                  {t('home.open_example')}
                </Button>
              )}
            </Card>
          )
        })}
      </div>
    </fieldset>
  )
}

function Facts({ minutes, people }: Pick<TemplateAbout, 'minutes' | 'people'>) {
  const t = useText()
  const facts = [
    minutes === null ? t('home.no_agenda') : t('home.minutes', { minutes }),
    people === null ? null : t('home.people', { least: people[0], most: people[1] }),
  ]
  return facts.filter(fact => fact !== null).join(' · ')
}

interface CardProps {
  id: Chosen
  name: string
  line: string
  facts: ReactNode
  icon: ReactNode
  chosen: boolean
  onChoose: () => void
  children?: ReactNode
}

function Card({ id, name, line, facts, icon, chosen, onChoose, children }: CardProps) {
  return (
    <div className={styles.card}>
      <label className={styles.choice}>
        <input
          type="radio"
          name="template"
          value={id}
          checked={chosen}
          onChange={onChoose}
          className={styles.radio}
          aria-describedby={`template-${id} facts-${id}`}
        />
        <span className={styles.name}>
          {icon}
          {name}
        </span>
        <span id={`template-${id}`} className={styles.line}>
          {line}
        </span>
      </label>
      <div className={styles.foot}>
        <span id={`facts-${id}`} className={styles.facts}>
          {facts}
        </span>
        {children}
      </div>
    </div>
  )
}
