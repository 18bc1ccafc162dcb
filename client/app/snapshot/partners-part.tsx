import { useId } from 'react'
import type { PartnerJson } from '../../../shared/model/partner-json.ts'
import type { Person } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { Scrollable } from './scrollable.tsx'
import styles from './snapshot-page.module.css'

interface Props {
  readonly partners: readonly PartnerJson[]
  /** who was in the workshop: an owner may be one of them, by id, or a name that somebody typed */
  readonly people: readonly Person[]
}

/** The partner records of a snapshot as a table. */
export function PartnersPart({ partners, people }: Props) {
  const t = useText()
  const title = useId()
  if (partners.length === 0) return null
  const nameOf = (p: PartnerJson): string => p.name || p.from?.[0]?.text || t('snap.no_name')
  const ownerOf = ({ owner }: PartnerJson): string =>
    people.find(person => person.id === owner)?.name ?? owner ?? ''
  const stepsOf = (p: PartnerJson): string =>
    (p.first_steps ?? []).map(s => s.text || t(`first_step.${s.kind ?? 'own'}`)).join('; ')
  return (
    <section aria-labelledby={title} className={styles.part}>
      <h2 id={title}>{t('shell.partners')}</h2>
      <Scrollable name={t('snap.table_of', { name: t('shell.partners') })}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('snap.partner')}</th>
              <th scope="col">{t('snap.sector')}</th>
              <th scope="col">{t('snap.status')}</th>
              <th scope="col">{t('snap.owner')}</th>
              <th scope="col">{t('snap.first_step')}</th>
              <th scope="col">{t('snap.goals')}</th>
            </tr>
          </thead>
          <tbody>
            {partners.map(p => (
              <tr key={p.id}>
                <th scope="row">{nameOf(p)}</th>
                <td>{p.sector ? t(`sector.${p.sector}`) : ''}</td>
                <td>{p.relationship_status ? t(`status.${p.relationship_status}`) : ''}</td>
                <td>{ownerOf(p)}</td>
                <td>{stepsOf(p)}</td>
                <td className={styles.long}>{p.goals}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </section>
  )
}
