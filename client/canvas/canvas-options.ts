import type { Translate } from '../i18n/i18n.tsx'
import type { Session } from '../state/session.ts'
import type { HintAction, LinkReach } from './canvas-desk.ts'
import type { Ground } from './ground.ts'
import type { PaintedWords } from './layers/paint-map.ts'
import type { MenuRequest } from './menu-request.ts'
import type { NoteWords } from './note-bitmap.ts'

export interface CanvasWords extends NoteWords, PaintedWords {
  /** name of the field in which a note is written */
  readonly editor: string
  /** in the tab of a frame without a title */
  readonly frame: string
  /** what hands are told: see client/i18n/texts/hands.ts */
  readonly text: Translate
}

export interface CanvasOptions {
  readonly host: HTMLElement
  /** elements inside of the host: for the canvases, other people's pointers, and the text field */
  readonly surface: HTMLDivElement
  readonly pointers: HTMLElement
  readonly fields: HTMLElement
  readonly session: Session
  readonly map: string
  readonly ground: Ground
  readonly words: CanvasWords
  /** what a camera's x and y name: the middle of the browser window, or of the host */
  readonly anchor: 'window' | 'host'
  /** under which name the camera is kept in the session */
  readonly camera: string
  readonly reach: LinkReach | null
  readonly overTray: (clientX: number, clientY: number) => boolean
  readonly say: (text: string) => void
  readonly hint: (text: string, action?: HintAction) => void
  /** shows the context menu */
  readonly menu: (request: MenuRequest) => void
}
