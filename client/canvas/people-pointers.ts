import type { PersonPointer } from '../../shared/protocol/pointers.ts'
import { TypingPace } from '../platform/typing-pace.ts'
import type { PresentPerson } from '../state/session.ts'
import type { Viewport } from './camera.ts'
import { NAMES_FROM } from './layers/draw-people.ts'

/** More pointers than this are a crowd. */
const CROWD = 20
const SVG = 'http://www.w3.org/2000/svg'

interface Shown {
  readonly element: HTMLElement
  readonly label: HTMLElement
  x: number
  y: number
  looks: string
}

/** Other people's pointers, with their names: small elements that only ever move, never a canvas redrawn. */
export class PeoplePointers {
  readonly #root: HTMLElement
  readonly #view: Viewport
  readonly #shown = new Map<number, Shown>()
  readonly #still: () => boolean
  readonly #pace = new TypingPace()
  readonly #stopPace = this.#pace.listen()
  /** pointers that moved and are not drawn there yet */
  readonly #moved = new Set<Shown>()
  #placed = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #people: ReadonlyMap<number, PresentPerson> = new Map()

  constructor(root: HTMLElement, view: Viewport, still: () => boolean) {
    this.#root = root
    this.#view = view
    this.#still = still
  }

  /** False: hidden, for whoever is disturbed by them. */
  set shown(shown: boolean) {
    this.#root.hidden = !shown
  }

  /** Who is here: pointers of those who left, or went to another map, go at once. */
  people(people: readonly PresentPerson[], map: string): void {
    this.#people = new Map(people.filter(p => !p.me && p.map === map).map(p => [p.connection, p]))
    for (const [connection, shown] of this.#shown) {
      const person = this.#people.get(connection)
      if (person && !this.#holds(person)) this.#look(shown, person)
      else this.#remove(connection)
    }
  }

  /** Pointers that moved, on the stage's map of that index. */
  moved(pointers: readonly PersonPointer[], map: number): void {
    for (const pointer of pointers) {
      const person = this.#people.get(pointer.person)
      const known = pointer.map === map && Number.isFinite(pointer.x) && Number.isFinite(pointer.y)
      if (!person || !known || this.#holds(person)) {
        this.#remove(pointer.person)
        continue
      }
      const shown = this.#shown.get(pointer.person)
      if (shown) {
        shown.x = pointer.x
        shown.y = pointer.y
        this.#moved.add(shown)
      } else this.#add(person, pointer.x, pointer.y)
    }
    if (this.#timer === null) this.#placeMoved()
  }

  /** Who holds a note is named on it: in a crowd that is enough. */
  #holds(person: PresentPerson): boolean {
    return person.drag !== null && this.#people.size > CROWD && this.#view.zoom >= NAMES_FROM
  }

  /** All that moved, at once; a crowd makes way for typing. */
  #placeMoved(): void {
    const wait = this.#shown.size > CROWD ? this.#pace.wait(this.#placed) : 0
    if (wait > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = null
        this.#placeMoved()
      }, wait)
      return
    }
    this.#placed = performance.now()
    for (const shown of this.#moved) this.#place(shown, !this.#still())
    this.#moved.clear()
  }

  /** The camera moved: all stand where the world now is, without a glide. */
  follow(): void {
    for (const shown of this.#shown.values()) this.#place(shown, false)
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#stopPace()
    for (const connection of [...this.#shown.keys()]) this.#remove(connection)
  }

  #add(person: PresentPerson, x: number, y: number): void {
    const element = document.createElement('div')
    element.dataset.pointerOf = String(person.connection)
    const arrow = document.createElementNS(SVG, 'svg')
    arrow.setAttribute('width', '18')
    arrow.setAttribute('height', '20')
    arrow.setAttribute('viewBox', '0 0 18 20')
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', 'M1.5 1.5 L15.5 9.5 L9 11.2 L6 17.5 Z')
    path.setAttribute('stroke', '#ffffff')
    path.setAttribute('stroke-width', '1.6')
    path.setAttribute('stroke-linejoin', 'round')
    path.setAttribute('fill', 'currentColor')
    arrow.append(path)
    const label = document.createElement('span')
    element.append(arrow, label)
    const shown = { element, label, x, y, looks: '' }
    this.#look(shown, person)
    this.#place(shown, false)
    this.#root.append(element)
    this.#shown.set(person.connection, shown)
  }

  #look(shown: Shown, person: PresentPerson): void {
    const looks = `${person.color} ${person.name}`
    if (shown.looks === looks) return
    shown.looks = looks
    shown.element.style.color = person.color
    shown.label.style.backgroundColor = person.color
    shown.label.textContent = person.name
  }

  #place(shown: Shown, glide: boolean): void {
    const p = this.#view.toScreen(shown)
    shown.element.style.transition = glide ? 'transform 80ms linear' : 'none'
    shown.element.style.transform = `translate(${Math.round(p.x)}px, ${Math.round(p.y)}px)`
  }

  #remove(connection: number): void {
    const shown = this.#shown.get(connection)
    if (!shown) return
    shown.element.remove()
    this.#moved.delete(shown)
    this.#shown.delete(connection)
  }
}
