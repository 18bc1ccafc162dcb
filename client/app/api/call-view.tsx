import { useText } from '../../i18n/i18n.tsx'
import styles from './api-page.module.css'
import type { ApiCall, ApiContent } from './api-shape.ts'
import { Folded } from './folded.tsx'
import { Marked } from './marked.tsx'
import { ShapeView } from './shape-view.tsx'

/** How a parameter is written, by where it stands. */
const PLACES: Readonly<Record<ApiCall['parameters'][number]['in'], (name: string) => string>> = {
  path: name => `{${name}}`,
  query: name => `?${name}=`,
  header: name => `${name}:`,
}

/** One call: what it does, what it takes, what it answers. Folded until somebody asks. */
export function CallView({ method, path, call }: { method: string; path: string; call: ApiCall }) {
  const t = useText()
  const { parameters, requestBody, responses, description } = call
  return (
    <Folded
      id={call.operationId}
      line={
        <>
          <code className={styles.method} data-method={method}>
            {method.toUpperCase()}
          </code>
          <code className={styles.path}>{path}</code>
          <span className={styles.summary}>{call.summary}</span>
        </>
      }
    >
      {description ? (
        <p>
          <Marked text={description} />
        </p>
      ) : null}
      {parameters.length > 0 ? (
        <>
          <h3>{t('api.in_path')}</h3>
          <ul className={styles.fields}>
            {parameters.map(parameter => (
              <li key={parameter.name}>
                <code className={styles.field}>{PLACES[parameter.in](parameter.name)}</code>{' '}
                {parameter.required ? <span className={styles.must}>{t('api.required')}</span> : null}{' '}
                <ShapeView shape={parameter.schema} />
                {parameter.description ? (
                  <span className={styles.quiet}> · {parameter.description}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {requestBody ? (
        <>
          <h3>{t('api.body')}</h3>
          <Content content={requestBody.content} />
        </>
      ) : null}
      <h3>{t('api.answers')}</h3>
      <ul className={styles.answers}>
        {Object.entries(responses).map(([status, answer]) => (
          <li key={status}>
            <code className={styles.status} data-good={status.startsWith('2') || undefined}>
              {status}
            </code>
            <span>
              {answer.description}
              <Content content={answer.content} />
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  )
}

function Content({ content }: { content: ApiContent }) {
  return Object.entries(content ?? {}).map(([media, { schema }]) => (
    <span key={media} className={styles.content}>
      <span className={styles.quiet}>{media}</span> {schema ? <ShapeView shape={schema} /> : null}
    </span>
  ))
}
