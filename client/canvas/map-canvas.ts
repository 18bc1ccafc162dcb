import type { NoteId } from '../../shared/model/ids.ts'
import { type Box, grown } from './camera.ts'
import { CanvasCamera } from './canvas-camera.ts'
import type { CanvasDesk, OverlayState } from './canvas-desk.ts'
import { CanvasDrawing } from './canvas-drawing.ts'
import type { CanvasOptions, CanvasWords } from './canvas-options.ts'
import { fontReady, readTheme, watchTheme } from './canvas-theme.ts'
import { listenToClipboard } from './clipboard.ts'
import type { LayerName } from './frame-loop.ts'
import type { Ground } from './ground.ts'
import { Hand } from './hand.ts'
import { HotNotes, offsetWithin } from './hot-notes.ts'
import { inIdleMoments } from './idle-moments.ts'
import { listenToKeys } from './keyboard.ts'
import { MapPainting } from './layers/paint-map.ts'
import { pickLine } from './layers/pick-line.ts'
import { MapScene } from './map-scene.ts'
import { boxAround, extentOf } from './note-boxes.ts'
import { NotePainter } from './note-painter.ts'
import { NoteWriting } from './note-writing.ts'
import { PeoplePointers } from './people-pointers.ts'
import { PointerInput } from './pointer-input.ts'
import { type ProbedElement, probeOf } from './probe.ts'
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
  readonly #widths
  readonly #layOut
  readonly #overlay: OverlayState = { marquee: null, draft: null, aim: null }
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
    this.scene = new MapScene(session.board.board, map, this.#ground, this.#widths.measure)
    this.#layOut = inIdleMoments(
      until => this.#painter.letters && this.scene.layOutSome(() => performance.now(), until),
    )
    this.#hot = new HotNotes(this.scene, (placed, dx, dy) => offsetWithin(this.#ground, placed, dx, dy))
    this.camera = new CanvasCamera(
      { host, anchor: options.anchor, kept: session.cameras, name: options.camera },
      () => this.mark(),
      () => this.mark('board', 'hot'),
    )
    this.desk = this.#makeDesk()
    this.#painter = new NotePainter(this.scene, theme, options.words)
    this.#painting = new MapPainting(this.desk, this.#painter, theme, name => this.#words.writes(name))
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
      view: this.camera.view,
      scene: this.scene,
      counts: () => ({
        ...this.#drawing.counts,
        bitmaps: this.#painter.painted,
        layouts: this.scene.layouts,
      }),
      settled: () => this.#drawing.settled && !this.camera.zooming && this.#painter.letters,
      boxOf: id => this.windowBox(id),
      noteHeight: () => this.#ground.note.height,
    })
    void fontReady(theme.family).then(() => this.#lettersCame())
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

  /** Where a note is drawn, in pixels of the browser window; null: not on this map. */
  windowBox(id: NoteId): Box | null {
    const placed = this.scene.get(id)
    if (!placed) return null
    const host = this.#options.host.getBoundingClientRect()
    const box = this.#painting.boxOf(placed)
    return {
      left: box.left + host.left,
      top: box.top + host.top,
      right: box.right + host.left,
      bottom: box.bottom + host.top,
    }
  }

  close(): void {
    this.writing.leave(false)
    this.writing.show(null)
    this.#closed = true
    this.#layOut.stop()
    for (const stop of this.#stops) stop()
    this.#input.close()
    this.camera.close()
    this.#drawing.close()
    this.#pointers.close()
    this.#painter.clear()
    delete (this.#options.host as ProbedElement).mapCanvas
  }

  #makeDesk(): CanvasDesk {
    const { session, map, host, reach, overTray, say } = this.#options
    return {
      session,
      map,
      host,
      reach,
      overTray,
      say,
      view: this.camera.view,
      scene: this.scene,
      hot: this.#hot,
      overlay: this.#overlay,
      ground: () => this.#ground,
      mark: (...layers) => this.mark(...layers),
      pointer: () => this.#hand?.pointer ?? null,
      room: () => this.camera.room(),
      lineAt: p => pickLine(this.scene, this.#painting, p),
      noteAt: p => this.scene.at(this.camera.view.toWorld(p), session.workspace.getState().selection),
      zoomBy: factor => this.camera.zoomBy(factor),
      zoomTo: zoom => this.camera.zoomTo(zoom),
      fit: () => this.camera.fit(grown(extentOf(this.#ground, this.scene), 20)),
      fitSelection: () => this.#fitSelection(),
      reveal: ids => this.#reveal(ids),
      panBy: (dx, dy) => this.camera.pan(dx, dy),
      createNote: landing => this.writing.create(landing),
      createNotes: (drafts, near) => this.writing.createAll(drafts, near),
    }
  }

  #listen(): void {
    const { session, host, map } = this.#options
    const { board, presence, workspace } = session
    const people = () => {
      const now = presence.people.getState()
      this.#hot.others(now, map, performance.now())
      this.#pointers.people(now, map)
      this.mark('overlay')
      if (this.#hot.size > 0) this.mark('hot')
    }
    this.#stops.push(
      watchWindow(
        host,
        () => this.#resize(),
        still => {
          this.#hot.still = still
        },
      ),
      watchTheme(() => this.#themed()),
      board.onChange((change, mine) => this.#changed(change, mine)),
      presence.people.subscribe(people),
      presence.onPointers(pointers => this.#pointers.moved(pointers, this.#mapIndex())),
      workspace.subscribe((now, before) => {
        if (now.selection !== before.selection) this.#selected(now.selection)
        if (now.selection !== before.selection || now.connection !== before.connection)
          this.mark('board', 'overlay')
        if (now.connectFrom !== before.connectFrom) this.mark('overlay')
        if (now.tool !== before.tool) this.#input.showCursor()
        if (now.editing !== before.editing) this.writing.show(now.editing)
      }),
      listenToKeys(this.desk, {
        space: held => {
          this.#input.space = held
        },
        letGo: () => this.#input.letGo(),
      }),
      listenToClipboard(this.desk, (made, left) => this.desk.say(this.#words.pasted(made, left))),
      () => presence.show({ drag: null }),
    )
    people()
  }

  #changed(change: Parameters<MapScene['apply']>[0], mine: boolean): void {
    const { presence } = this.#options.session
    const { moved, gone, touched, lines } = this.scene.apply(change)
    if (gone.length + touched.length === 0 && !lines) return
    for (const placed of gone) {
      this.#hot.gone(placed)
      this.#painter.forget(placed)
    }
    const people = presence.people.getState()
    for (const { placed, dx, dy } of moved) this.#hot.moved(placed, dx, dy, mine, people, performance.now())
    // notes that only moved are on the hot layer by now: the board stands as it is
    if (lines || gone.length > 0 || touched.some(p => !p.hot)) this.mark('board', 'overlay')
    if (this.#hot.size > 0) this.mark('hot')
    this.writing.follow(true)
    this.#layOut.ask()
  }

  #selected(selection: ReadonlySet<NoteId>): void {
    // picked elsewhere (outline, a record): show it
    if (selection.size > 0 && !this.#options.host.contains(document.activeElement)) this.#reveal(selection)
  }

  #afterFrame(cameraMoved: boolean): void {
    if (cameraMoved) this.#pointers.follow()
    this.writing.follow(false)
    for (const watcher of this.#watchers) watcher()
  }

  #resize(): void {
    if (
      !this.camera.measure(() => ({
        box: grown(extentOf(this.#ground, this.scene), 20),
        from: this.#ground.first,
      }))
    )
      return
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

  #fitSelection(): void {
    const box = boxAround(this.scene, this.#options.session.workspace.getState().selection)
    if (box) this.camera.fit(grown(box, 60))
  }

  #reveal(ids: Iterable<NoteId>): void {
    const box = boxAround(this.scene, ids)
    if (box) this.camera.reveal(box)
  }

  #mapIndex(): number {
    return this.#options.session.stage.getState().maps.findIndex(m => m.id === this.#options.map)
  }
}
