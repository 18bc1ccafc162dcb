import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'

/** A stock y-websocket client, made with exactly the line that the README gives. */
export class StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  closed: number | null = null

  constructor(server: string, id: string, key: string, doc = new Y.Doc()) {
    this.doc = doc
    const url = server.replace(/^http/, 'ws')
    this.provider = new WebsocketProvider(`${url}/sync`, id, doc, {
      protocols: ['yjs', `key.${key}`],
      disableBc: true,
    })
    this.provider.on('closed', ({ code }) => {
      this.closed = code
    })
  }

  async ready(): Promise<this> {
    await eventually('the first copy', () => this.provider.synced || this.closed !== null)
    return this
  }

  close(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}

/** A note as our client shapes it. */
export function addNote(doc: Y.Doc, id: string, text: string): void {
  const note = new Y.Map()
  note.set('map', 'asset')
  note.set('at', [0, 0])
  note.set('color', 'lemon')
  note.set('made', { by: 'test', at: 1 })
  note.set('text', new Y.Text(text))
  doc.getMap('notes').set(id, note)
}
