import { useText } from '../../i18n/i18n.tsx'
import styles from './template-choice.module.css'

const TEMPLATE = 'two-maps'

/** What the workshop starts with, as a card that says what is in it. */
export function TemplateChoice() {
  const t = useText()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{t('home.template')}</legend>
      <label className={styles.card}>
        <input type="radio" name="template" value={TEMPLATE} defaultChecked className={styles.radio} />
        <TwoMaps />
        <span className={styles.words}>
          <span className={styles.name}>{t(`home.template.${TEMPLATE}`)}</span>
          <span className={styles.help}>{t(`home.template.${TEMPLATE}_help`)}</span>
        </span>
      </label>
    </fieldset>
  )
}

/** The two maps in small: columns with notes, and axes with notes. */
function TwoMaps() {
  return (
    <svg className={styles.sketch} viewBox="0 0 64 84" aria-hidden>
      <g className={styles.sheet}>
        <rect x="1" y="1" width="62" height="38" rx="4" />
        <rect x="1" y="45" width="62" height="38" rx="4" />
      </g>
      <path className={styles.rule} d="M21.5 6v28M42.5 6v28M6 77h52M32 50v28" />
      <g fill="#fbee9c" stroke="#cdb84a" strokeWidth="0.75">
        <rect x="7" y="8" width="9" height="9" rx="1" />
        <rect x="45" y="54" width="9" height="9" rx="1" />
      </g>
      <g fill="#c3ebcd" stroke="#74b588" strokeWidth="0.75">
        <rect x="7" y="20" width="9" height="9" rx="1" />
        <rect x="27" y="8" width="9" height="9" rx="1" />
      </g>
      <g fill="#c3e2f8" stroke="#6fa9d0" strokeWidth="0.75">
        <rect x="48" y="8" width="9" height="9" rx="1" />
        <rect x="12" y="62" width="9" height="9" rx="1" />
      </g>
    </svg>
  )
}
