/** How many connections are open, and from where. */
export class Doors {
  readonly #perAddress: number
  readonly #most: number
  readonly #from = new Map<string, number>()
  #open = 0

  /** @param perAddress at most so many from one address; 0: any number. @param most of all together */
  constructor(perAddress: number, most: number) {
    this.#perAddress = perAddress
    this.#most = most
  }

  get full(): boolean {
    return this.#open >= this.#most
  }

  /** Whether one more may come from there. */
  lets(address: string): boolean {
    return this.#perAddress === 0 || (this.#from.get(address) ?? 0) < this.#perAddress
  }

  came(address: string): void {
    this.#open++
    this.#from.set(address, (this.#from.get(address) ?? 0) + 1)
  }

  went(address: string): void {
    this.#open--
    const left = (this.#from.get(address) ?? 1) - 1
    if (left > 0) this.#from.set(address, left)
    else this.#from.delete(address)
  }
}
