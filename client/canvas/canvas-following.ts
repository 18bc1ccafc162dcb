import type { Camera, PresentPerson, Session, Workspace } from '../state/session.ts'
import type { CanvasCamera } from './canvas-camera.ts'

/** Milliseconds between two places of the camera that others are told. */
const EVERY = 100

/** Shows others my camera while somebody follows me, and goes along with whom I follow. */
export class CanvasFollowing {
  readonly #session: Session
  readonly #map: string
  readonly #camera: CanvasCamera
  #followed = false
  #told = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #last: Camera | null = null

  constructor(session: Session, map: string, camera: CanvasCamera) {
    this.#session = session
    this.#map = map
    this.#camera = camera
  }

  /** People came, went, moved their camera, or follow somebody else. */
  people(people: readonly PresentPerson[]): void {
    const { participant } = this.#session.me
    const followed = people.some(p => !p.me && p.following === participant)
    if (followed !== this.#followed) {
      this.#followed = followed
      if (followed) this.#tell()
      else this.#silent()
    }
    this.#goAlong(people)
  }

  /** The person to follow changed. */
  chosen(): void {
    this.#last = null
    this.#goAlong(this.#session.presence.people.getState())
  }

  /** The facilitator calls everybody to a place. */
  called({ called }: Workspace): void {
    if (called?.map === this.#map) this.#camera.goAlong(called.camera)
  }

  /** My own camera moved. */
  cameraMoved(): void {
    if (!this.#followed || this.#timer !== null) return
    const wait = this.#told + EVERY - performance.now()
    if (wait <= 0) this.#tell()
    else
      this.#timer = setTimeout(() => {
        this.#timer = null
        if (this.#followed) this.#tell()
      }, wait)
  }

  /** My own hand took the map: I follow nobody any more. */
  readonly letGo = (): void => {
    const { workspace } = this.#session
    if (workspace.getState().following !== null) workspace.setState({ following: null })
  }

  close(): void {
    if (this.#followed) this.#silent()
    this.#followed = false
  }

  #goAlong(people: readonly PresentPerson[]): void {
    const { following } = this.#session.workspace.getState()
    if (following === null) return
    const leader = people.find(p => !p.me && p.participant === following && p.camera && p.map === this.#map)
    const camera = leader?.camera
    if (!camera || camera === this.#last) return
    this.#last = camera
    this.#camera.goAlong(camera)
  }

  #tell(): void {
    this.#told = performance.now()
    this.#session.presence.show({ camera: this.#camera.view.camera() })
  }

  #silent(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#session.presence.show({ camera: null })
  }
}
