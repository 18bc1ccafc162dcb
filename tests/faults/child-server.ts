import { flushCompileCache } from 'node:module'
import { setTimeout as later } from 'node:timers/promises'
import { startServer } from '../../server/app.ts'
import { holdDataFolder } from '../../server/store/data-folder.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { Append, Store } from '../../server/store/store.ts'
import { testConfig } from '../support/test-server.ts'

/**
 * A server in a process of its own, to be killed: `node child-server.ts <folder> <port> <mode>`. `early` is the negative
 * control: a store that says "durable" 150 ms before it is, which is what every Yjs server does that stores later. `before`
 * and `after` die by their own hand at a reveal: when it is applied and about to be stored, or stored and about to be shown.
 */
const [dataDir = '', port = '0', mode = 'honest'] = process.argv.slice(2)
const EARLY = 150

function early(store: Store): Store {
  const seqs = new Map<string, number>()
  let queue = Promise.resolve()
  const append = async (batch: readonly Append[]): Promise<number[]> => {
    queue = queue.then(() => later(EARLY)).then(async () => void (await store.append(batch)))
    return batch.map(({ workshop, updates }) => {
      const seq = (seqs.get(workshop) ?? 0) + updates.length
      seqs.set(workshop, seq)
      return seq
    })
  }
  const putSealed: Store['putSealed'] = async (...args) => {
    queue = queue.then(() => later(EARLY)).then(() => store.putSealed(...args))
  }
  // a compaction would store what the log does not hold yet
  return Object.assign(Object.create(store) as Store, { append, putSealed, compact: async () => {} })
}

function dying(store: Store, when: 'before' | 'after'): Store {
  const append = async (batch: readonly Append[]): Promise<number[]> => {
    const reveal = batch.some(part => part.along)
    if (reveal && when === 'before') process.kill(process.pid, 'SIGKILL')
    const seqs = await store.append(batch)
    if (reveal) process.kill(process.pid, 'SIGKILL')
    return seqs
  }
  return Object.assign(Object.create(store) as Store, { append })
}

function storeFor(mode: string): Store | undefined {
  if (mode === 'honest') return undefined
  const store = openSqliteStore(holdDataFolder(dataDir).storePath)
  return mode === 'early' ? early(store) : dying(store, mode === 'before' ? 'before' : 'after')
}

const config = testConfig({ DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'fatal' })
const store = storeFor(mode)
const running = await startServer(config, store ? { store } : {})
// whoever is killed writes nothing down at its end: the next one would translate every file again
flushCompileCache()
process.send?.({ port: running.port })
