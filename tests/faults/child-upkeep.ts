import { backUp } from '../../server/admin/backup.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'

/** Looks after a store without an end, to be killed: `node child-upkeep.ts <folder> <workshop> <what>`. */
const [dataDir = '', workshop = '', what = ''] = process.argv.slice(2)
const file = `${dataDir}/allymap.sqlite`
const say = (message: object): void => void process.send?.(message)

async function compactAgainAndAgain(): Promise<void> {
  const store = openSqliteStore(file)
  for (let n = (await store.load(workshop)).seq + 1; ; n++) {
    await store.append([
      {
        workshop,
        epoch: 1,
        updates: [Buffer.from(`update ${n} ${'x'.repeat(n % 500)}`)],
        claims: [[n, 'me']],
      },
    ])
    say({ stored: n })
    if (n % 5 === 0) {
      const { seq, state, updates } = await store.load(workshop)
      const all = Buffer.concat([
        state ?? Buffer.alloc(0),
        ...updates.map(u => Buffer.from(`${Buffer.from(u)}\n`)),
      ])
      await store.compact(workshop, all, seq, 1)
    }
    if (n % 20 === 0) await new Promise(resolve => setImmediate(resolve))
  }
}

async function backUpAgainAndAgain(): Promise<void> {
  for (let n = 1; ; n++) {
    say({ begins: n })
    await backUp({ dataDir }, [`${dataDir}/backup-${process.pid}-${n}.sqlite`], () => {})
  }
}

say({ begins: 0 })
// the parent hears that before the thread is busy
await new Promise(resolve => setImmediate(resolve))
if (what === 'compact') await compactAgainAndAgain()
else if (what === 'backup') await backUpAgainAndAgain()
else {
  openSqliteStore(file)
  say({ stored: 1 })
  setInterval(() => {}, 1_000)
}
