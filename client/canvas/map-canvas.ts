import type { BoardChange } from '../../shared/model/board.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { type Box, grown, shifted, type WorldPoint } from './camera.ts'
import { CanvasCamera } from './canvas-camera.ts'
import { type CanvasDesk, emptyOverlay } from './canvas-desk.ts'
import { CanvasDrawing } from './canvas-drawing.ts'
import { CanvasFollowing } from './canvas-following.ts'
import { CanvasFrames } from './canvas-frames.ts'
import { CanvasLooks } from './canvas-looks.ts'
import type { CanvasOptions, CanvasWords } from './canvas-options.ts'
import { fontReady, isFontThere, readTheme, watchTheme } from './canvas-theme.ts'
import { listenToClipboard } from './clipboard.ts'
import { markChange } from './foot-facts.ts'
import type { LayerName } from './frame-loop.ts'
import type { Ground } from './ground.ts'
import { Hand } from './hand.ts'
import { HotNotes, offsetWithin } from './hot-notes.ts'
import { inIdleMoments } from './idle-moments.ts'
import { listenToKeys } from './keyboard.ts'
import { MapPainting } from './layers/paint-map.ts'
import { makeDesk } from './make-desk.ts'
import { MapScene } from './map-scene.ts'
import { NotePainter } from './note-painter.ts'
import { NoteWriting } from './note-writing.ts'
import { PeoplePointers } from './people-pointers.ts'
import { PointerInput } from './pointer-input.ts'
import { type ProbedElement, probeOf } from './probe.ts'
import { takeIn } from './take-in.ts'
import { watchWindow } from './watch-window.ts'
import { wordWidths } from './word-widths.ts'

/** One map on one host element: draws, listens, and writes through the session's intents. React never sees a frame of it. */
export class MapCanvas {
  readonly scene: MapScene
  readonly desk: CanvasDesk
  readonly camera: CanvasCamera
  readonly writing: NoteWriting
  readonly #options: CanvasOptions
  readonly #hot: HotNotes
  readonly #painter: NotePainter
  readonly #painting: MapPainting
  readonly #drawing: CanvasDrawing
  readonly #hand: Hand
  readonly #input: PointerInput
  readonly #pointers: PeoplePointers
  readonly #frames: CanvasFrames
  readonly #looks: CanvasLooks
  readonly #following: CanvasFollowing
  readonly #widths
  readonly #layOut
  readonly #overlay = emptyOverlay()
  readonly #watchers = new Set<() => void>()
  readonly #stops: (() => void)[] = []
  #ground: Ground
  #words: CanvasWords
  #closed = false

  constructor(options: CanvasOptions) {
    const { session, host, map } = options
    this.#options = options
    this.#ground = options.ground
    this.#words = options.words
    const theme = readTheme()
    this.#widths = wordWidths(theme.family)
    this.scene = new MapScene(
      session.board.board,
      map,
      this.#ground,
      this.#widths.measure,
      () => this.#words,
      session.marks,
    )
    this.#layOut = inIdleMoments(
      until => this.#painter.letters && this.scene.layOutSome(() => performance.now(), until),
    )
    this.#hot = new HotNotes(this.scene, (placed, dx, dy) => offsetWithin(this.#ground, placed, dx, dy))
    this.camera = new CanvasCamera(
      { host, anchor: options.anchor, session, name: options.camera },
      {
        moved: () => this.mark(),
        settled: () => this.mark('board', 'hot'),
        taken: () => this.#following.letGo(),
      },
    )
    this.#following = new CanvasFollowing(session, map, this.camera)
    this.#looks = new CanvasLooks(session, this.scene, this.camera, () => this.#ground)
    this.#frames = new CanvasFrames({
      scene: this.scene,
      view: this.camera.view,
      overlay: this.#overlay,
      session,
      measure: this.#widths.measure,
      blank: () => this.#words.frame,
    })
    this.desk = makeDesk({
      options,
      camera: this.camera,
      scene: this.scene,
      hot: this.#hot,
      overlay: this.#overlay,
      frames: this.#frames,
      looks: this.#looks,
      ground: () => this.#ground,
      words: () => this.#words,
      mark: (...layers) => this.mark(...layers),
      late: () => ({ painting: this.#painting, writing: this.writing, hand: this.#hand, input: this.#input }),
    })
    this.#painter = new NotePainter(this.scene, theme, options.words)
    this.#painting = new MapPainting(this.desk, this.#painter, this.#frames, theme, () => this.#words)
    this.writing = new NoteWriting(
      this.desk,
      this.camera,
      this.#painter,
      options.fields,
      () => this.#words.editor,
    )
    this.#pointers = new PeoplePointers(options.pointers, this.camera.view, () => this.#hot.still)
    this.#drawing = new CanvasDrawing(
      options.surface,
      this.camera,
      this.#hot,
      this.#painting,
      this.#painter,
      moved => this.#afterFrame(moved),
    )
    this.#hand = new Hand(this.desk, this.camera, this.writing, () => this.#mapIndex())
    this.#input = new PointerInput(this.desk, this.#hand)
    host.tabIndex = 0
    this.#listen()
    this.#resize()
    ;(host as ProbedElement).mapCanvas = probeOf({
      camera: this.camera,
      scene: this.scene,
      drawing: this.#drawing,
      painter: this.#painter,
      boxOf: id => this.windowBox(id),
      noteHeight: () => this.#ground.note.height,
    })
    if (isFontThere(theme.family)) this.#painter.letters = true
    else void fontReady(theme.family).then(() => this.#lettersCame())
    this.#layOut.ask()
    this.writing.show(session.workspace.getState().editing)
  }

  /** Another ground (zones or words changed), or another language. */
  dress(ground: Ground, words: CanvasWords): void {
    this.#ground = ground
    this.#words = words
    this.#painter.words = words
    this.scene.reset(ground)
    this.mark('board', 'hot', 'overlay')
    this.#layOut.ask()
  }

  mark(...layers: LayerName[]): void {
    if (!this.#closed) this.#drawing.mark(...layers)
  }

  /** Calls `watcher` after each frame that was drawn. */
  onFrame(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Where a note is drawn, in pixels of the browser window; null: not on this map. `host`: where the map lies, if that is known. */
  windowBox(id: NoteId, host = this.#options.host.getBoundingClientRect()): Box | null {
    const placed = this.scene.get(id)
    return placed ? shifted(this.#painting.boxOf(placed), host.left, host.top) : null
  }

  /** The world box around everything on the map. */
  readonly extent = (): Box => this.#looks.extent()

  /** The part of the world that is in sight and under no bar. */
  readonly seen = (): Box => this.#looks.seen()

  /** A world point comes to the middle of the free room, at once or by a glide. */
  readonly goTo = (to: WorldPoint & { readonly zoom?: number }, glide: boolean): void =>
    this.#looks.goTo(to, glide)

  close(): void {
    this.writing.leave(false)
    this.writing.show(null)
    this.#closed = true
    this.#layOut.stop()
    for (const stop of this.#stops) stop()
    this.#input.close()
    this.#following.close()
    this.camera.close()
    this.#drawing.close()
    this.#pointers.close()
    this.#painter.clear()
    delete (this.#options.host as ProbedElement).mapCanvas
  }

  #listen(): void {
    const { session, host, fields, map, anchor } = this.#options
    const { board, presence, workspace } = session
    this.#pointers.shown = workspace.getState().cursors
    const people = () => {
      const now = presence.people.getState()
      this.#hot.others(now, map, performance.now())
      this.#pointers.people(now, map)
      if (anchor === 'window') this.#following.people(now)
      if (!this.#closed)
        this.#drawing.markCalmly('overlay', ...(this.#hot.size > 0 ? (['hot'] as const) : []))
    }
    this.#stops.push(
      watchWindow(
        [host, fields],
        () => this.#resize(),
        still => {
          this.#hot.still = still
        },
      ),
      watchTheme(() => this.#themed()),
      board.onChange((change, mine) => this.#changed(change, mine)),
      session.marks.onChange(ids => this.#changed(markChange(board.board, ids), true)),
      presence.people.subscribe(people),
      presence.onPointers(pointers => this.#pointers.moved(pointers, this.#mapIndex())),
      workspace.subscribe((now, before) => {
        if (now.selection !== before.selection) this.#selected(now.selection)
        if (now.selection !== before.selection || now.connection !== before.connection)
          this.mark('board', 'overlay')
        if (now.connectFrom !== before.connectFrom || now.frame !== before.frame) this.mark('overlay')
        if (now.lit !== before.lit) this.mark('overlay')
        if (now.cursors !== before.cursors) this.#pointers.shown = now.cursors
        if (now.following !== before.following && anchor === 'window') this.#following.chosen()
        if (now.called !== before.called && anchor === 'window') this.#following.called(now)
        if (now.tool !== before.tool) this.#input.showCursor()
        if (now.editing !== before.editing) this.writing.show(now.editing)
      }),
      listenToKeys(this.desk, held => {
        this.#input.space = held
      }),
      listenToClipboard(this.desk),
      () => presence.show({ drag: null }),
    )
    host.addEventListener('pointerdown', this.#following.letGo)
    this.#stops.push(() => host.removeEventListener('pointerdown', this.#following.letGo))
    people()
  }

  #changed(change: BoardChange, mine: boolean): void {
    const parts = { scene: this.scene, hot: this.#hot, painter: this.#painter }
    const layers = takeIn(change, mine, this.#options.session.presence.people.getState(), parts)
    if (!layers) return
    const lit = this.#options.session.workspace.getState().lit ? (['overlay'] as const) : []
    if (layers.length > 0 && !this.#closed) this.#drawing.markCalmly(...layers, ...lit)
    this.writing.follow(true, mine)
    this.#layOut.ask()
  }

  #selected(selection: ReadonlySet<NoteId>): void {
    // picked elsewhere (outline, a record): show it
    if (selection.size > 0 && !this.#options.host.contains(document.activeElement))
      this.#looks.reveal(selection)
  }

  #afterFrame(cameraMoved: boolean): void {
    if (cameraMoved) {
      this.#pointers.follow()
      this.#following.cameraMoved()
    }
    this.writing.follow(false)
    for (const watcher of this.#watchers) watcher()
  }

  #resize(): void {
    const first = () => ({ box: grown(this.#looks.extent(), 20), from: this.#ground.first })
    const held = !this.#input.resting || this.#options.session.workspace.getState().editing !== null
    if (!this.camera.measure(first, held)) return
    this.#input.measure()
    this.#drawing.resize()
  }

  #themed(): void {
    const theme = readTheme()
    this.#painter.theme = theme
    this.#painting.theme = theme
    for (const placed of this.scene.placed.values()) placed.version++
    this.mark('board', 'hot', 'overlay')
  }

  #lettersCame(): void {
    if (this.#closed) return
    this.#widths.forget()
    this.#painter.letters = true
    this.scene.reset(this.#ground)
    this.mark('board', 'hot', 'overlay')
    this.#layOut.ask()
    this.writing.show(this.#options.session.workspace.getState().editing)
  }

  #mapIndex(): number {
    return this.#options.session.stage.getState().maps.findIndex(m => m.id === this.#options.map)
  }
}
