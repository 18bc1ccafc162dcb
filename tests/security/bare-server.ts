import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { deriveKeys, hashKeys, type Keys, NO_ROTATION } from '../../server/http/keys.ts'
import { createRooms } from '../../server/rooms/room-registry.ts'
import { attachSockets, type SocketDeps } from '../../server/socket/accept-connection.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { must } from '../../shared/assert.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { testConfig } from '../support/test-server.ts'

export const WORKSHOP = 'workshop-bare-0000000'

/** Sockets and rooms alone, with bounds that production does not change. */
export interface BareServer {
  readonly url: string
  readonly store: Store
  readonly keys: Keys
  close(): Promise<void>
}

export async function bareServer(bounds: Pick<SocketDeps, 'second' | 'most'>): Promise<BareServer> {
  const store = openSqliteStore(':memory:')
  const keys = deriveKeys('k'.repeat(43), NO_ROTATION)
  const stage = must(templateStage('two-maps', 'A better town', 'en'), 'template')
  await store.createWorkshop({ id: WORKSHOP, keyHashes: hashKeys(keys), stage, createdAt: 1 })
  const log = pino({ level: 'silent' })
  const rooms = createRooms({ store, log })
  const http = createServer()
  const config = testConfig({ DATA_DIR: '/nowhere' })
  const sockets = attachSockets(http, { store, rooms, log, config, ...bounds })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    store,
    keys,
    async close() {
      sockets.close()
      await rooms.close()
      http.close()
      http.closeAllConnections()
      await store.close()
    },
  }
}
