import { randomBytes } from 'node:crypto'
import { Person } from '../support/person.ts'
import type { NewWorkshop } from '../support/workshop-api.ts'

/** Somebody who writes one note after another into a sealed round, and remembers which were acknowledged. */
export class RoundWriter {
  readonly name: string
  /** texts that the server said are stored */
  readonly acknowledged = new Set<string>()
  #written = 0
  readonly #secret = randomBytes(16).toString('base64url')
  #person: Person | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(name: string) {
    this.name = name
  }

  async connect(workshop: NewWorkshop, round: string): Promise<void> {
    this.#person = await new Person(workshop, 'participant', { secret: this.#secret, name: this.name }).here()
    this.#write(this.#person, round)
  }

  #write(person: Person, round: string): void {
    if (person.client.closed) return
    const text = `${this.name}-${++this.#written}`
    person.put(round, text, { text, zone: 'skills', color: 'mint' })
    this.#hear()
    this.#timer = setTimeout(() => this.#write(person, round), 3 + (this.#written % 4))
  }

  /** What came until now counts. */
  #hear(): void {
    for (const message of this.#person?.client.messages.splice(0) ?? [])
      if (message.t === 'entry.mine') for (const { id } of message.entries) this.acknowledged.add(id)
  }

  progress(): number {
    this.#hear()
    return this.acknowledged.size
  }

  disconnect(): void {
    clearTimeout(this.#timer)
    this.#hear()
    this.#person?.close()
    this.#person = null
  }
}
