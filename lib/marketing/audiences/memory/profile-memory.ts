import { kinds, type Numbers, type ProfileColumn, profileColumns, type PurchaseColumn } from './columns.ts'

/** A column as it was sent: one value after another. */
export type Sent<Name extends string> = Readonly<Record<Name | 'place', Uint8Array | null>>

type Lines = { readonly day: Int16Array; readonly amount: Int32Array; readonly good: Int32Array; readonly first: Uint8Array }

/**
 * Every profile at its place, column by column, and what was bought: some hundred bytes a person. Knows nothing of the database; `fillMemory` and `catchUp` tell it.
 * Numbers only: nobody is known here by name, contact or id.
 */
export class ProfileMemory {
  columns: Readonly<Record<ProfileColumn, Numbers>>
  alive: Uint8Array
  /** Where the purchases of a place begin, and how many they are. */
  starts: Int32Array
  counts: Int32Array
  lines: Lines
  /** Numbers of products, by the digest they are sent as. */
  readonly goods = new Map<number, number>()
  /** Highest place and one more. */
  size = 0
  #used = 0
  #wasted = 0

  constructor(people: number) {
    this.columns = columnsOf(people)
    this.alive = new Uint8Array(people)
    this.starts = new Int32Array(people)
    this.counts = new Int32Array(people)
    this.lines = linesOf(people)
  }

  /** More is forgotten than known: begin anew. */
  get isWasteful(): boolean {
    return this.#wasted > 100_000 && this.#wasted * 2 > this.#used
  }

  /** Profiles as they are now, without what they bought. */
  put(sent: Sent<ProfileColumn>): void {
    const places = placesOf(sent.place)
    for (const place of places) this.#room(place)
    for (const name of Object.keys(profileColumns) as ProfileColumn[]) {
      const [column, view, { read }] = [this.columns[name], viewOf(sent[name]), kinds[profileColumns[name][0]]]
      for (let at = 0; at < places.length; at += 1) column[places[at] ?? 0] = read(view, at)
    }
    for (const place of places) {
      this.alive[place] = 1
      this.#wasted += this.counts[place] ?? 0
      this.counts[place] = 0
    }
  }

  /** What they bought: all lines of a place one after the other. */
  putPurchases(sent: Sent<PurchaseColumn>): void {
    const [places, day, amount, good, first] = [placesOf(sent.place), viewOf(sent.day), viewOf(sent.amount), viewOf(sent.good), viewOf(sent.first)]
    if (this.#used + places.length > this.lines.day.length) this.lines = linesOf(Math.ceil((this.#used + places.length) * 1.3), this.lines)
    let before = -1
    for (const [at, place] of places.entries()) {
      this.#room(place)
      if (place !== before) {
        this.starts[place] = this.#used
        this.counts[place] = 0
        before = place
      }
      this.lines.day[this.#used] = kinds.whole.read(day, at)
      this.lines.amount[this.#used] = kinds.whole.read(amount, at)
      this.lines.good[this.#used] = this.#goodOf(kinds.large.read(good, at))
      this.lines.first[this.#used] = kinds.flag.read(first, at)
      this.counts[place] = (this.counts[place] ?? 0) + 1
      this.#used += 1
    }
  }

  /** Profiles that are gone. */
  drop(sent: Uint8Array | null): void {
    for (const place of placesOf(sent)) {
      if (place >= this.size) continue
      this.alive[place] = 0
      this.#wasted += this.counts[place] ?? 0
      this.counts[place] = 0
    }
  }

  #goodOf(digest: number): number {
    const known = this.goods.get(digest)
    if (known !== undefined) return known
    this.goods.set(digest, this.goods.size)
    return this.goods.size - 1
  }

  #room(place: number): void {
    this.size = Math.max(this.size, place + 1)
    if (place < this.alive.length) return
    const size = Math.ceil((place + 1) * 1.1) + 1_000
    this.columns = columnsOf(size, this.columns)
    this.alive = grown(this.alive, new Uint8Array(size))
    this.starts = grown(this.starts, new Int32Array(size))
    this.counts = grown(this.counts, new Int32Array(size))
  }
}

function columnsOf(size: number, from?: Readonly<Record<ProfileColumn, Numbers>>): Readonly<Record<ProfileColumn, Numbers>> {
  const made = (Object.keys(profileColumns) as ProfileColumn[]).map((name) => {
    const column = kinds[profileColumns[name][0]].make(size)
    return [name, from ? grown(from[name], column) : column]
  })
  return Object.fromEntries(made) as Record<ProfileColumn, Numbers>
}

function linesOf(size: number, from?: Lines): Lines {
  const made: Lines = { day: new Int16Array(size), amount: new Int32Array(size), good: new Int32Array(size), first: new Uint8Array(size) }
  return from ? { day: grown(from.day, made.day), amount: grown(from.amount, made.amount), good: grown(from.good, made.good), first: grown(from.first, made.first) } : made
}

function grown<Column extends Numbers>(from: Numbers, to: Column): Column {
  to.set(from)
  return to
}

/** PostgreSQL has nothing where no row is. */
function viewOf(sent: Uint8Array | null): DataView {
  return sent === null ? new DataView(new ArrayBuffer(0)) : new DataView(sent.buffer, sent.byteOffset, sent.byteLength)
}

function placesOf(sent: Uint8Array | null): Int32Array {
  const view = viewOf(sent)
  const places = new Int32Array(view.byteLength / kinds.whole.bytes)
  for (let at = 0; at < places.length; at += 1) places[at] = kinds.whole.read(view, at)
  return places
}
