import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { workshopId } from '../../shared/model/ids.ts'
import type { Locale } from '../../shared/model/stage.ts'
import { Texts } from '../i18n/i18n.tsx'
import type { Messages } from '../i18n/message.ts'
import { keepLocale } from '../platform/this-device-settings.ts'
import { ToastProvider } from '../ui/toasts.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { NoSuchPage } from './no-such-page.tsx'
import { Opening } from './opening.tsx'
import { Themes } from './theme.tsx'

const Home = lazy(() => import('./home/home.tsx'))
const Enter = lazy(() => import('./join/enter.tsx'))
const SnapshotPage = lazy(() => import('./snapshot/snapshot-page.tsx'))

/** The whole application: `/`, `/w/:id`, `/w/:id/snapshots/:sid`. */
export function App({ locale, messages }: { locale: Locale; messages: Messages }) {
  return (
    <Texts first={locale} messages={messages} remember={keepLocale}>
      <Themes>
        <ErrorBoundary>
          <ToastProvider>
            <Suspense fallback={<Opening />}>
              <Switch>
                <Route path="/">
                  <Home />
                </Route>
                <Route path="/w/:id">
                  {({ id }) =>
                    workshopId.safeParse(id).success ? <Enter id={id} key={id} /> : <NoSuchPage />
                  }
                </Route>
                <Route path="/w/:id/snapshots/:sid">
                  {({ id, sid }) => <SnapshotPage id={id} sid={sid} />}
                </Route>
                <Route>
                  <NoSuchPage />
                </Route>
              </Switch>
            </Suspense>
          </ToastProvider>
        </ErrorBoundary>
      </Themes>
    </Texts>
  )
}
