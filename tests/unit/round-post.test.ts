import { beforeEach, describe, expect, it } from 'vitest'
import { RoundPost } from '../../client/sync/round-post.ts'
import type { KeptEntry } from '../../client/sync/sealed-drawer.ts'
import type { ClientMessage, EntryMine } from '../../shared/protocol/messages.ts'

const note = (text: string) => ({ text, zone: null, color: 'lemon' as const })
const mine = (more: Partial<EntryMine>): EntryMine => ({
  t: 'entry.mine',
  round: 'r1',
  all: false,
  cancelled: false,
  entries: [],
  gone: [],
  ...more,
})

describe('one’s own entries on their way', () => {
  let said: ClientMessage[]
  let post: RoundPost
  beforeEach(() => {
    said = []
    post = new RoundPost(
      message => said.push(message),
      'me',
      () => 1_000,
    )
    post.opened('r1')
  })
  const shown = () =>
    [...post.mine.getState().entries].map(([id, e]) => `${id} ${JSON.stringify(e.value)} ${e.sealed}`)
  const texts = () =>
    [...post.mine.getState().entries].map(
      ([id, e]) => `${id}: ${'text' in e.value ? e.value.text : ''}${e.sealed ? '' : ' …'}`,
    )

  it('are shown at once, and count as sealed once the server says so', () => {
    post.put('a', note('Rosa'))
    expect(texts()).toEqual(['a: Rosa …'])
    post.received(mine({ entries: [{ id: 'a', value: note('Rosa') }] }))
    expect(texts()).toEqual(['a: Rosa'])
  })

  it('an answer to an earlier state does not undo what was typed since', () => {
    post.put('a', note('R'))
    post.put('a', note('Rosa'))
    post.received(mine({ entries: [{ id: 'a', value: note('R') }] }))
    expect(texts()).toEqual(['a: Rosa …'])
    post.received(mine({ entries: [{ id: 'a', value: note('Rosa') }] }))
    expect(texts()).toEqual(['a: Rosa'])
  })

  it('taken back is gone at once, and comes back if the server refuses', () => {
    post.received(mine({ all: true, entries: [{ id: 'a', value: note('Rosa') }] }))
    post.remove('a')
    expect(texts()).toEqual([])
    post.refused({ command: 'entry.delete', round: 'r1', entry: 'a' }, 'invalid')
    expect(texts()).toEqual(['a: Rosa'])
  })

  it('a refused change leaves what the server has; a refused new one goes', () => {
    post.received(mine({ all: true, entries: [{ id: 'a', value: { dots: 1 } }] }))
    post.put('a', { dots: 9 })
    post.put('b', { dots: 9 })
    post.refused({ command: 'entry.put', round: 'r1', entry: 'a' }, 'invalid')
    post.refused({ command: 'entry.put', round: 'r1', entry: 'b' }, 'invalid')
    expect(shown()).toEqual(['a {"dots":1} true'])
  })

  it('without an answer they go again after a reconnection, the newest state once', () => {
    post.put('a', note('R'))
    post.put('a', note('Rosa'))
    said.length = 0
    post.connected()
    expect(said).toEqual([{ t: 'entry.put', round: 'r1', id: 'a', value: note('Rosa') }])
    post.received(mine({ entries: [{ id: 'a', value: note('Rosa') }] }))
    said.length = 0
    post.connected()
    expect(said).toEqual([])
  })

  it('come back after a reload, and on another device of the same person', () => {
    post.received(mine({ all: true, entries: [{ id: 'a', value: note('Rosa') }] }))
    post.received(mine({ gone: ['a'], entries: [{ id: 'b', value: note('Pilar') }] }))
    expect(texts()).toEqual(['b: Pilar'])
  })

  it('written offline for a round that was revealed meanwhile: sent as late, and given back where it is not taken', () => {
    post.put('a', note('Rosa'))
    said.length = 0
    post.opened(null)
    expect(said).toEqual([{ t: 'entry.put', round: 'r1', id: 'a', value: note('Rosa') }])
    expect(texts()).toEqual([])
    post.refused({ command: 'entry.put', round: 'r1', entry: 'a' }, 'invalid')
    expect(post.returned.getState()).toEqual([{ round: 'r1', id: 'a', value: note('Rosa'), local: true }])
    said.length = 0
    post.connected()
    expect(said).toEqual([])
  })

  it('words that a round refuses come back, without a word to the server when they are done with', () => {
    post.put('a', note('One too many'))
    expect(post.atRisk).toBe(true)
    post.refused({ command: 'entry.put', round: 'r1', entry: 'a' }, 'invalid')
    // they are nowhere but on this page
    expect(post.atRisk).toBe(true)
    expect(texts()).toEqual([])
    const [entry] = post.returned.getState()
    expect(entry?.value).toEqual(note('One too many'))
    said.length = 0
    if (entry) post.dropReturned(entry)
    expect(post.returned.getState()).toEqual([])
    expect(post.atRisk).toBe(false)
    expect(said).toEqual([])
  })

  it('a cancelled round that is told of again takes nothing away that only this page has', () => {
    const cancelled = mine({ cancelled: true, entries: [{ id: 'a', value: note('Sealed') }] })
    post.put('b', note('Written offline'))
    post.opened(null)
    post.received(cancelled)
    post.refused({ command: 'entry.put', round: 'r1', entry: 'b' }, 'closed')
    post.received(cancelled)
    expect(post.returned.getState().map(({ id, local }) => [id, local])).toEqual([
      ['b', true],
      ['a', false],
    ])
    expect(post.words()).toBe('Written offline')
    // the answer was lost on its way: the server has it after all
    post.received(mine({ cancelled: true, entries: [{ id: 'b', value: note('Written offline') }] }))
    expect(post.returned.getState().map(({ id, local }) => [id, local])).toEqual([['b', false]])
  })

  it('what the server cannot store waits and goes again; words of all that waits can be copied', () => {
    post.put('a', note('Rosa'))
    post.refused({ command: 'entry.put', round: 'r1', entry: 'a' }, 'storage')
    expect(texts()).toEqual(['a: Rosa …'])
    expect([post.atRisk, post.words(), post.returned.getState()]).toEqual([true, 'Rosa', []])
    said.length = 0
    post.again()
    expect(said).toEqual([{ t: 'entry.put', round: 'r1', id: 'a', value: note('Rosa') }])
    post.received(mine({ entries: [{ id: 'a', value: note('Rosa') }] }))
    expect([post.atRisk, post.words()]).toEqual([false, ''])
  })

  it('what waits is kept until the server has it, and goes on where the page was closed', () => {
    const rows = new Map<string, KeptEntry>()
    const drawer = {
      put: (entry: KeptEntry) => void rows.set(`${entry.round} ${entry.id}`, entry),
      drop: ({ round, id }: Pick<KeptEntry, 'round' | 'id'>) => void rows.delete(`${round} ${id}`),
    }
    const page = () => {
      said.length = 0
      return new RoundPost(
        message => said.push(message),
        'me',
        () => 1_000,
        { drawer, entries: [...rows.values()] },
      )
    }
    const first = page()
    first.opened('r1')
    first.put('a', note('Rosa'))
    first.put('b', note('Pilar'))
    first.put('c', { dots: 1 })
    first.put('d', note('Never mind'))
    first.remove('d')
    first.received(mine({ entries: [{ id: 'b', value: note('Pilar') }] }))
    expect([...rows.keys()]).toEqual(['r1 a', 'r1 c', 'r1 d'])

    // the same round is still open
    const second = page()
    second.opened('r1')
    expect([...second.mine.getState().entries].map(([id, { sealed }]) => [id, sealed])).toEqual([
      ['a', false],
      ['c', false],
    ])
    said.length = 0
    second.connected()
    expect(said.map(message => message.t)).toEqual(['entry.put', 'entry.put', 'entry.delete'])
    second.received(mine({ gone: ['d'] }))
    expect([...rows.keys()]).toEqual(['r1 a', 'r1 c'])

    // it is over: words come back as often as it takes, a dot does not
    for (let visit = 0; visit < 2; visit++) {
      const later = page()
      later.opened(null)
      later.connected()
      for (const { id } of [...rows.values()])
        later.refused({ command: 'entry.put', round: 'r1', entry: id }, 'closed')
      expect([...rows.keys()]).toEqual(['r1 a'])
      const [back] = later.returned.getState()
      expect(back).toMatchObject({ id: 'a', value: note('Rosa'), local: true })
      if (visit > 0 && back) later.dropReturned(back)
    }
    expect(rows.size).toBe(0)

    // taken by the server as a late one
    const fourth = page()
    fourth.opened('r2')
    fourth.put('e', note('Late'))
    fourth.opened(null)
    expect([...rows.keys()]).toEqual(['r2 e'])
    fourth.received(mine({ round: 'r2', entries: [{ id: 'e', value: note('Late') }] }))
    expect([rows.size, fourth.atRisk]).toEqual([0, false])
  })

  it('a dot that came too late is not given back: nobody could clear it', () => {
    post.put('a', { dots: 1 })
    post.opened(null)
    post.refused({ command: 'entry.put', round: 'r1', entry: 'a' }, 'closed')
    expect([post.atRisk, post.returned.getState()]).toEqual([false, []])
  })

  it('a cancelled round gives the words back, until they are done with', () => {
    post.opened(null)
    post.received(mine({ cancelled: true, all: true, entries: [{ id: 'a', value: note('Rosa') }] }))
    const [entry] = post.returned.getState()
    expect(entry?.value).toEqual(note('Rosa'))
    if (entry) post.dropReturned(entry)
    expect(post.returned.getState()).toEqual([])
    expect(said.at(-1)).toEqual({ t: 'entry.delete', round: 'r1', id: 'a' })
  })

  it('a command that was refused is told, and is no entry’s matter', () => {
    post.put('a', note('kept'))
    expect(post.refusal.getState()).toBeNull()
    post.refused({ command: 'round.reveal', round: 'r1' }, 'closed')
    expect(post.refusal.getState()).toEqual({ command: 'round.reveal', why: 'closed' })
    expect(shown()).toHaveLength(1)
  })

  it('of the server’s times the one that came quickest counts, until this device’s clock is set', () => {
    let now = 1_000_000
    const own = new RoundPost(
      () => {},
      'me',
      () => now,
    )
    const HOUR = 3_600_000
    const tell = (late: number): void => own.clock(now + HOUR - late)
    tell(180)
    expect(own.serverTime() - now).toBe(HOUR - 180)
    for (const late of [40, 700, 90]) {
      now += 1_000
      tell(late)
      expect(own.serverTime() - now).toBe(HOUR - 40)
    }
    now += HOUR
    own.clock(now - 60)
    expect(own.serverTime() - now).toBe(-60)
  })

  it('goes by the server’s clock, and keeps one’s hand up over a reconnection', () => {
    post.liveCame({ t: 'live', time: 61_000, hands: ['x'], round: null })
    expect(post.serverTime()).toBe(61_000)
    expect(post.live.getState().hands).toEqual(['x'])
    post.raiseHand(true)
    said.length = 0
    post.connected()
    expect(said).toEqual([{ t: 'hand', up: true }])
    // what the server says before it heard of the hand lowers nothing
    post.liveCame({ t: 'live', time: 61_000, hands: ['x'], round: null })
    post.connected()
    expect(said).toHaveLength(2)
  })

  it('being ready is said again after a reconnection, until the round is over', () => {
    post.ready(true)
    post.ready(false)
    post.ready(true)
    said.length = 0
    post.connected()
    expect(said).toEqual([{ t: 'ready', round: 'r1', on: true }])
    post.refused({ command: 'ready', round: 'r1' }, 'closed')
    expect(post.refusal.getState()).toBeNull()
    post.opened('r2')
    said.length = 0
    post.connected()
    expect(said).toEqual([])
  })

  it('a hand that somebody lowered stays down over a reconnection', () => {
    const live = (...hands: string[]): void => post.liveCame({ t: 'live', time: 1, hands, round: null })
    const upAgain = (): boolean => {
      said.length = 0
      post.connected()
      return said.length > 0
    }
    post.raiseHand(true)
    live('me', 'x')
    expect(upAgain()).toBe(true)
    live('me')
    live('x')
    expect(upAgain()).toBe(false)
    post.raiseHand(true)
    live('x')
    expect(upAgain()).toBe(true)
  })
})
