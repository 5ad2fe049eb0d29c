import { hash as digest } from 'node:crypto'

/** One event in the blob that the database answers: subject, sequence, position, hash of the event before (zeros for none), own hash. */
export const RECORD = 16 + 4 + 8 + 32 + 32
const WORDS = RECORD / 4
/** Offsets in words of 4 bytes. */
const AT = { sequence: 4, position: 5, previous: 7, hash: 15 } as const

/** Leaves of the tree: heads whose subject ends in the same 16 bits. */
const BUCKETS = 65_536
const GROUPS = 256
/** A head in a bucket: subject, sequence, hash. */
const LEAF = 16 + 4 + 32

export type BrokenLink = { readonly position: bigint; readonly subjectId: string; readonly sequence: number; readonly expected: number }

/**
 * The heads of all chains while events go by in the order of their positions, and the Merkle root over them. Numbers and hashes lie in flat
 * arrays: a million events are a second's work.
 */
export class Chains {
  events = 0n
  count = 0
  /** The first event that does not follow the one before it. */
  broken: BrokenLink | null = null
  #capacity = 1024
  /** 4 words of subject, 1 of sequence, 8 of hash a chain, as they came. */
  #rows = new Uint32Array(this.#capacity * 13)
  #next = new Int32Array(this.#capacity)
  #first = new Int32Array(BUCKETS).fill(-1)
  #touched = new Uint8Array(BUCKETS).fill(1)
  #bucketHashes = Buffer.alloc(BUCKETS * 32)
  #groupHashes = Buffer.alloc(GROUPS * 32)

  /** Takes events in their order: whole records one after the other. */
  take(blob: Buffer): void {
    const bytes = new Uint8Array(blob.length)
    bytes.set(blob)
    const words = new Uint32Array(bytes.buffer)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < words.length; at += WORDS) this.#takeOne(words, view, at)
    this.events += BigInt(words.length / WORDS)
  }

  /** The sequence and hash of a chain's last event; null when there is none. `id`: 16 bytes. */
  head(id: Uint8Array): { sequence: number; hash: string } | null {
    const words = new Uint32Array(new Uint8Array(id).buffer)
    const chain = this.#find(words, 0, bucketOf(new DataView(words.buffer), 0))
    if (chain < 0) return null
    const row = Buffer.from(this.#rows.buffer, chain * 52, 52)
    return { sequence: row.readUInt32BE(16), hash: row.toString('hex', 20) }
  }

  /**
   * Merkle root over all heads, hex: SHA-256 of 0x02 and 256 groups; each of 0x01 and its 256 buckets; each of 0x00 and its heads (subject,
   * sequence, hash) in the order of subjects. A bucket has the subjects with the same last two bytes, a group the buckets with the same first one.
   */
  root(): string {
    const groups = new Uint8Array(GROUPS)
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      if (!this.#touched[bucket]) continue
      sha256(0, this.#leaves(bucket)).copy(this.#bucketHashes, bucket * 32)
      this.#touched[bucket] = 0
      groups[bucket >> 8] = 1
    }
    for (let group = 0; group < GROUPS; group += 1) {
      if (groups[group]) sha256(1, this.#bucketHashes.subarray(group * GROUPS * 32, (group + 1) * GROUPS * 32)).copy(this.#groupHashes, group * 32)
    }
    return sha256(2, this.#groupHashes).toString('hex')
  }

  #takeOne(words: Uint32Array, view: DataView, at: number): void {
    const bucket = bucketOf(view, at)
    const chain = this.#find(words, at, bucket)
    const sequence = view.getUint32((at + AT.sequence) * 4)
    const expected = chain < 0 ? 1 : this.#sequenceOf(chain) + 1
    if (this.broken === null && (sequence !== expected || !this.#follows(chain, words, at))) {
      const id = Buffer.from(words.buffer, at * 4, 16).toString('hex')
      this.broken = { position: view.getBigUint64((at + AT.position) * 4), subjectId: asUuid(id), sequence, expected }
    }
    const row = (chain < 0 ? this.#begin(words, at, bucket) : chain) * 13
    this.#rows[row + 4] = words[at + AT.sequence] ?? 0
    for (let i = 0; i < 8; i += 1) this.#rows[row + 5 + i] = words[at + AT.hash + i] ?? 0
    this.#touched[bucket] = 1
  }

  #find(words: Uint32Array, at: number, bucket: number): number {
    let chain = this.#first[bucket] ?? -1
    while (chain >= 0) {
      const row = chain * 13
      if (this.#rows[row] === words[at] && this.#rows[row + 1] === words[at + 1] && this.#rows[row + 2] === words[at + 2] && this.#rows[row + 3] === words[at + 3]) return chain
      chain = this.#next[chain] ?? -1
    }
    return -1
  }

  #follows(chain: number, words: Uint32Array, at: number): boolean {
    for (let i = 0; i < 8; i += 1) {
      if (words[at + AT.previous + i] !== (chain < 0 ? 0 : this.#rows[chain * 13 + 5 + i])) return false
    }
    return true
  }

  #sequenceOf(chain: number): number {
    return Buffer.from(this.#rows.buffer, chain * 52 + 16, 4).readUInt32BE()
  }

  #begin(words: Uint32Array, at: number, bucket: number): number {
    if (this.count === this.#capacity) this.#grow()
    const chain = this.count
    this.count += 1
    for (let i = 0; i < 4; i += 1) this.#rows[chain * 13 + i] = words[at + i] ?? 0
    this.#next[chain] = this.#first[bucket] ?? -1
    this.#first[bucket] = chain
    return chain
  }

  #grow(): void {
    this.#capacity *= 2
    const [rows, next] = [this.#rows, this.#next]
    this.#rows = new Uint32Array(this.#capacity * 13)
    this.#rows.set(rows)
    this.#next = new Int32Array(this.#capacity)
    this.#next.set(next)
  }

  #leaves(bucket: number): Buffer {
    const leaves: Buffer[] = []
    for (let chain = this.#first[bucket] ?? -1; chain >= 0; chain = this.#next[chain] ?? -1) leaves.push(Buffer.from(this.#rows.buffer, chain * LEAF, LEAF))
    return leaves.length === 1 ? leaves[0] ?? Buffer.alloc(0) : Buffer.concat(leaves.toSorted(Buffer.compare))
  }
}

function bucketOf(view: DataView, at: number): number {
  return view.getUint16(at * 4 + 14)
}

function sha256(level: number, bytes: Uint8Array): Buffer {
  const whole = Buffer.allocUnsafe(bytes.length + 1)
  whole[0] = level
  whole.set(bytes, 1)
  return digest('sha256', whole, 'buffer')
}

export function asUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
