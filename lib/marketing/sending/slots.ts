/** The lines to a server that are free: a batch is no larger, so that each of its messages begins at once. */
export class Slots {
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(size: number) {
    this.#free = size
  }

  /** Takes up to `most`, at least one: waits where none is free. */
  async take(most: number): Promise<number> {
    while (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    const taken = Math.min(most, this.#free)
    this.#free -= taken
    return taken
  }

  give(count: number): void {
    this.#free += count
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
