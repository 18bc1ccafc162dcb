import '../platform/zod-without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '../../shared/assert.ts'
import type { Locale } from '../../shared/model/stage.ts'
import type { Messages } from '../i18n/message.ts'
import { onPhone } from '../platform/phone.ts'
import type { AheadCall } from '../sync/call-ahead.ts'
import { App } from './app.tsx'
import { Room } from './join/enter.tsx'

export interface Start {
  readonly locale: Locale
  readonly messages: Messages
  /** where a board opens: the connection that the page made for it */
  readonly call: AheadCall | null
}

/** Shows the application; a board that opens, only once its code is here. */
export async function start({ locale, messages, call }: Start): Promise<void> {
  if (call) await firstParts().catch(() => {})
  createRoot(must(document.getElementById('root'), 'place for the application')).render(
    <StrictMode>
      <App locale={locale} messages={messages} call={call} />
    </StrictMode>,
  )
}

async function firstParts(): Promise<void> {
  const [{ Composer, MapView }] = await Promise.all([import('./workshop/parts.ts'), Room.load()])
  await (onPhone() ? Composer : MapView).load()
}
