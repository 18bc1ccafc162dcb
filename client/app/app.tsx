import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { WORKSHOP_ID } from '../../shared/model/id-shapes.ts'
import type { Locale } from '../../shared/model/stage.ts'
import { Texts } from '../i18n/i18n.tsx'
import { withLateTexts } from '../i18n/load-messages.ts'
import type { Messages } from '../i18n/message.ts'
import { keepLocale } from '../platform/this-device-settings.ts'
import type { AheadCall } from '../sync/call-ahead.ts'
import { ToastProvider } from '../ui/toasts.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { HoldBack } from './hold-back.tsx'
import { Enter } from './join/enter.tsx'
import { Opening } from './opening.tsx'
import { Themes } from './theme.tsx'

const Home = lazy(() => import('./home/home.tsx'))
const NoSuchPage = lazy(async () => ({ default: (await import('./no-such-page.tsx')).NoSuchPage }))
const ReportPage = lazy(withLateTexts(() => import('../files/report-page.tsx')))
const ApiPage = lazy(withLateTexts(() => import('./api/api-page.tsx')))
const SnapshotPage = lazy(withLateTexts(() => import('./snapshot/snapshot-page.tsx')))
const ComparePage = lazy(withLateTexts(() => import('./snapshot/compare-page.tsx')))

/** The whole application: `/`, `/w/:id`, `/w/:id/report`, `/w/:id/snapshots/:sid`, `…/compare/:to`, `/api`. */
export function App(props: { locale: Locale; messages: Messages; call: AheadCall | null }) {
  const { locale, messages, call } = props
  return (
    <Texts first={locale} messages={messages} remember={keepLocale}>
      <Themes>
        <ErrorBoundary>
          <HoldBack>
            <ToastProvider>
              <Suspense fallback={<Opening />}>
                <Switch>
                  <Route path="/">
                    <Home />
                  </Route>
                  <Route path="/w/:id">
                    {({ id }) =>
                      WORKSHOP_ID.test(id) ? <Enter id={id} key={id} call={call} /> : <NoSuchPage />
                    }
                  </Route>
                  <Route path="/w/:id/report">{({ id }) => <ReportPage id={id} />}</Route>
                  <Route path="/w/:id/snapshots/:sid">
                    {({ id, sid }) => <SnapshotPage id={id} sid={sid} />}
                  </Route>
                  <Route path="/w/:id/snapshots/:from/compare/:to">
                    {({ id, from, to }) => <ComparePage id={id} from={from} to={to} />}
                  </Route>
                  <Route path="/api">
                    <ApiPage />
                  </Route>
                  <Route>
                    <NoSuchPage />
                  </Route>
                </Switch>
              </Suspense>
            </ToastProvider>
          </HoldBack>
        </ErrorBoundary>
      </Themes>
    </Texts>
  )
}
