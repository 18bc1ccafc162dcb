import { must } from '../../shared/assert.ts'
import type { EntryValue, RoundSettings } from '../../shared/model/round.ts'
import type { Stage } from '../../shared/model/stage.ts'
import type {
  ClientMessage,
  LiveMessage,
  ServerMessage,
  StageCommand,
} from '../../shared/protocol/messages.ts'
import { eventually } from './eventually.ts'
import { ProtocolClient, type ProtocolClientOptions } from './protocol-client.ts'
import type { NewWorkshop } from './workshop-api.ts'

type Said<T extends ServerMessage['t']> = Extract<ServerMessage, { t: T }>
/** What somebody wants of a round; the rest by default. */
export type Wanted = Partial<RoundSettings> & { readonly kind: RoundSettings['kind'] }

/** Somebody in a workshop, without a browser: what they say, and what they know from what they were told. */
export class Person {
  readonly client: ProtocolClient

  constructor(
    workshop: NewWorkshop,
    role: 'facilitator' | 'participant',
    options: ProtocolClientOptions = {},
  ) {
    this.client = new ProtocolClient(workshop.server, workshop.id, workshop.keys[role], options)
  }

  /** Resolves once the board was read and it is known who this is. */
  async here(): Promise<this> {
    await this.client.ready()
    await eventually('to be known', () => this.all('welcome').some(m => m.participant !== null))
    return this
  }

  all<T extends ServerMessage['t']>(t: T): Said<T>[] {
    return this.client.messages.filter((m): m is Said<T> => m.t === t)
  }

  get id(): string {
    return must(this.all('welcome').at(-1)?.participant, 'participant')
  }

  get stage(): Stage {
    return must(this.all('stage').at(-1)?.stage, 'stage')
  }

  get live(): LiveMessage | undefined {
    return this.all('live').at(-1)
  }

  get denied(): Said<'denied'>[] {
    return this.all('denied')
  }

  say(message: ClientMessage): void {
    this.client.say(message)
  }

  order(command: StageCommand): void {
    this.say({ t: 'stage', do: command })
  }

  /** Orders it, and waits for what must come of it. */
  async ordered(command: StageCommand, until: (stage: Stage) => unknown): Promise<Stage> {
    this.order(command)
    await eventually(`what comes of ${command.what}`, () => until(this.stage))
    return this.stage
  }

  /** Opens a round; gives its id. */
  async opens(wanted: Wanted): Promise<string> {
    const settings = { anonymous: false, prompt: '', minutes: null, ...defaults(wanted.kind), ...wanted }
    const before = this.stage.round?.id
    const stage = await this.ordered(
      { what: 'round.open', settings: settings as RoundSettings },
      s => s.round && s.round.id !== before,
    )
    return must(stage.round, 'round').id
  }

  /** What is mine in a round, as I was told. */
  mine(round: string): Map<string, EntryValue> {
    const known = new Map<string, EntryValue>()
    for (const message of this.all('entry.mine')) {
      if (message.round !== round) continue
      if (message.all) known.clear()
      for (const { id, value } of message.entries) known.set(id, value)
      for (const id of message.gone) known.delete(id)
    }
    return known
  }

  /** Sends an entry without waiting. */
  put(round: string, id: string, value: EntryValue): void {
    this.say({ t: 'entry.put', round, id, value })
  }

  /** Writes an entry; resolves once it is acknowledged. */
  async writes(round: string, id: string, value: EntryValue): Promise<void> {
    this.put(round, id, value)
    const wanted = JSON.stringify(value)
    await eventually(
      `entry ${id} to be acknowledged`,
      () => JSON.stringify(this.mine(round).get(id)) === wanted,
    )
  }

  note(round: string, id: string, text: string, zone: string | null = null): Promise<void> {
    return this.writes(round, id, { text, zone, color: 'lemon' })
  }

  /** Resolves once that was refused; gives why. */
  async refusal(command: string, entry?: string): Promise<string> {
    const denial = await eventually(`${command} to be refused`, () =>
      this.denied.find(d => d.about?.command === command && (entry === undefined || d.about.entry === entry)),
    )
    return denial.why
  }

  close(): void {
    this.client.close()
  }
}

function defaults(kind: RoundSettings['kind']): Record<string, unknown> {
  switch (kind) {
    case 'notes':
      return { map: 'asset', limit: 200 }
    case 'votes':
      return { limit: 3, perNote: 2 }
    case 'placements':
      return { map: 'power' }
    case 'ratings':
      return { dimensions: [{ id: 'access', title: 'Access' }] }
  }
}
