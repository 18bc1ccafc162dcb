import { Printer } from 'lucide-react'
import { useState } from 'react'
import { LIMITS } from '../../../shared/model/limits.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { DraftInput } from '../../ui/draft-input.tsx'
import { AboutSheet } from './about-sheet.tsx'
import { Pairs, Part } from './group.tsx'
import { HowToReachThem } from './groups/research-group.tsx'
import style from './partner-record.module.css'
import { RecordText } from './record-text.tsx'
import { ScalarField } from './scalar-field.tsx'
import { SetField } from './set-field.tsx'

/** What partners will ask about us: the three questions that we ask about them. Source: B43. */
const ASKED = [
  'description',
  'goals',
  'brings',
  'needs',
  'capacities',
  'represents',
  'accountable_to',
] as const
const ASKED_IN_PRIVATE = ['constraints', 'history'] as const

/** Our own organisation: the same fields as a partner's, which they will ask of us. */
export function OwnRecord({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents, role } = useSession()
  const editable = useEditable()
  const [sheet, setSheet] = useState(false)
  const asked = role === 'viewer' ? ASKED : [...ASKED, ...ASKED_IN_PRIVATE]
  return (
    <>
      <div className={style.field}>
        <h3 className={style.label}>{t('record.about_us')}</h3>
        <DraftInput
          className={style.name}
          quiet
          label={t('own.name')}
          placeholder={t('own.name_hint')}
          maxLength={LIMITS.title}
          disabled={!editable}
          value={partner.name}
          onCommit={name => intents.setField(partner.id, 'name', name.trim())}
        />
        <p className={style.help}>{t('own.help')}</p>
        <div>
          <Button size="s" icon={<Printer size={16} aria-hidden />} onPress={() => setSheet(true)}>
            {t('sheet.open')}
          </Button>
        </div>
        <AboutSheet own={partner} isOpen={sheet} onClose={() => setSheet(false)} />
      </div>
      <Part title={t('own.part_asked')}>
        {asked.map(field => (
          <RecordText key={field} partner={partner} field={field} label={t(`both.${field}`)} />
        ))}
      </Part>
      <HowToReachThem partner={partner} />
      <Part title={t('own.part_place')}>
        <Pairs>
          <ScalarField partner={partner} field="sector" />
          <ScalarField partner={partner} field="level" />
        </Pairs>
        <ScalarField partner={partner} field="parent_org" />
        <SetField partner={partner} field="service_areas" />
        <SetField partner={partner} field="populations" />
      </Part>
    </>
  )
}
