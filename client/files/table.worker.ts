import { readTable } from './read-table.ts'

/** A worker's own side of the line; the page's types know only that of a window. */
const port = self as unknown as {
  onmessage: ((event: MessageEvent<ArrayBuffer>) => void) | null
  postMessage(answer: unknown): void
}

/** Reads one file away from the page, which stays quick and can end it. */
port.onmessage = async ({ data }) => port.postMessage(await readTable(new Uint8Array(data)))
