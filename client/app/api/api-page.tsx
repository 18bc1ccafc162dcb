import { useEffect, useRef, useState } from 'react'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import type { Answer } from '../../platform/http.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { PageFrame } from '../page-frame.tsx'
import styles from './api-page.module.css'
import { type Api, fetchApi } from './api-shape.ts'
import { CallView } from './call-view.tsx'
import { Folded } from './folded.tsx'
import { Marked } from './marked.tsx'
import { ShapeView, shapePlace } from './shape-view.tsx'

/** What programs can ask of this server, as the server itself describes it. */
export default function ApiPage() {
  const t = useText()
  const { locale } = useLocale()
  const [answer, setAnswer] = useState<Answer<Api> | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void fetchApi(stop.signal).then(found => {
      if (!stop.signal.aborted) setAnswer(found)
    })
    return () => stop.abort()
  }, [])
  return (
    <PageFrame title={t('api.title')}>
      <article className={styles.page}>
        <header className={styles.head}>
          <h1>{t('api.title')}</h1>
          <p>{t('api.lead')}</p>
          <p>
            <a href="/api/openapi.json">{t('api.document')}</a>
            {locale === 'en' ? null : <span className={styles.quiet}> · {t('api.english')}</span>}
          </p>
        </header>
        {answer === null ? (
          <p className={styles.wait}>
            <Spinner /> {t('api.loading')}
          </p>
        ) : answer.ok ? (
          <Described api={answer.value} />
        ) : (
          <Banner tone="danger" live="alert" title={t('api.failed')}>
            {t('api.failed_help')}
          </Banner>
        )}
      </article>
    </PageFrame>
  )
}

/** Opens what an address or a link points at, which may be folded. */
function useOpened(): void {
  useEffect(() => {
    const open = (): void => {
      const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (!(place instanceof HTMLDetailsElement)) return
      place.open = true
      place.scrollIntoView()
      place.querySelector('summary')?.focus({ preventScroll: true })
    }
    open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [])
}

function Described({ api }: { api: Api }) {
  const t = useText()
  const body = useRef<HTMLDivElement>(null)
  useOpened()
  const foldAll = (open: boolean): void => {
    for (const details of body.current?.querySelectorAll('details') ?? []) details.open = open
  }
  const calls = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ path, method, call })),
  )
  return (
    <>
      <section className={styles.head} lang="en">
        <p>
          <Marked text={api.info.description} />
        </p>
        <h2 className={styles.small}>{t('api.try')}</h2>
        <section className={styles.sample} aria-label={t('api.try')} {...inReach}>
          <pre>{sample(location.origin)}</pre>
        </section>
      </section>
      <nav className={styles.contents} aria-label={t('api.contents')}>
        {api.tags.map(tag => (
          <a key={tag.name} href={`#tag-${tag.name}`}>
            {tag.name}
          </a>
        ))}
        <a href="#shapes">{t('api.shapes')}</a>
        <span className={styles.folds}>
          <Button size="s" look="quiet" onPress={() => foldAll(true)}>
            {t('api.open_all')}
          </Button>
          <Button size="s" look="quiet" onPress={() => foldAll(false)}>
            {t('api.close_all')}
          </Button>
        </span>
      </nav>
      <div ref={body} lang="en" className={styles.groups}>
        {api.tags.map(tag => (
          <section key={tag.name} aria-labelledby={`tag-${tag.name}`} className={styles.group}>
            <h2 id={`tag-${tag.name}`}>{tag.name}</h2>
            <p className={styles.quiet}>
              <Marked text={tag.description} />
            </p>
            {calls
              .filter(({ call }) => call.tags.includes(tag.name))
              .map(({ path, method, call }) => (
                <CallView key={call.operationId} path={path} method={method} call={call} />
              ))}
          </section>
        ))}
        <section aria-labelledby="shapes" className={styles.group}>
          <h2 id="shapes">{t('api.shapes')}</h2>
          <p className={styles.quiet}>{t('api.shapes_help')}</p>
          {Object.entries(api.components.schemas).map(([name, shape]) => (
            <Folded key={name} id={shapePlace(name)} line={<code className={styles.path}>{name}</code>}>
              <ShapeView shape={shape} />
            </Folded>
          ))}
        </section>
      </div>
    </>
  )
}

// what scrolls must be in reach of the keyboard
const inReach = { tabIndex: 0 } as const

const sample = (origin: string): string =>
  `curl ${origin}/api/workshops -H 'Content-Type: application/json' \\
     -d '{"title": "Keep the library open"}'

curl ${origin}/api/workshops/ID/board -H 'Authorization: Bearer KEY'`
