import { useText } from '../../i18n/i18n.tsx'
import styles from './api-page.module.css'
import { inWords, nameOf, type Shape } from './api-shape.ts'

/** The place of a named shape on the page. */
export const shapePlace = (name: string): string => `shape-${name}`

/** A shape: a word where that says it all, else its fields as a list within the list. Named ones are links. */
export function ShapeView({ shape }: { shape: Shape }) {
  if (shape.$ref) {
    const name = nameOf(shape.$ref)
    return (
      <a className={styles.type} href={`#${shapePlace(name)}`}>
        {name}
      </a>
    )
  }
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return <Choices choices={choices} />
  if (shape.type === 'array') return <List shape={shape} />
  if (shape.type === 'object') return <Fields shape={shape} />
  return <code className={styles.type}>{inWords(shape)}</code>
}

function Choices({ choices }: { choices: readonly Shape[] }) {
  const plain = choices.map(choice => (choice.$ref || choice.type === 'object' ? null : inWords(choice)))
  if (plain.every(words => words !== null)) return <code className={styles.type}>{plain.join(' | ')}</code>
  return (
    <>
      <span className={styles.quiet}>one of</span>
      <ul className={styles.fields}>
        {choices.map(choice => (
          <li key={JSON.stringify(choice)}>
            <ShapeView shape={choice} />
          </li>
        ))}
      </ul>
    </>
  )
}

function List({ shape: { items, prefixItems, maxItems } }: { shape: Shape }) {
  if (prefixItems) return <code className={styles.type}>[{prefixItems.map(inWords).join(', ')}]</code>
  return (
    <>
      <span className={styles.quiet}>
        list{maxItems === undefined ? '' : ` of at most ${maxItems.toLocaleString('en')}`} ·
      </span>{' '}
      {typeof items === 'object' ? <ShapeView shape={items} /> : null}
    </>
  )
}

function Fields({ shape: { properties = {}, required = [], additionalProperties } }: { shape: Shape }) {
  const t = useText()
  return (
    <ul className={styles.fields}>
      {Object.entries(properties).map(([name, field]) => (
        <li key={name}>
          <code className={styles.field}>{name}</code>{' '}
          {required.includes(name) ? <span className={styles.must}>{t('api.required')}</span> : null}{' '}
          <ShapeView shape={field} />
          {field.description ? <span className={styles.quiet}> · {field.description}</span> : null}
        </li>
      ))}
      {typeof additionalProperties === 'object' ? (
        <li>
          <span className={styles.quiet}>by any name ·</span> <ShapeView shape={additionalProperties} />
        </li>
      ) : null}
    </ul>
  )
}
