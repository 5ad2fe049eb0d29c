import pg from 'pg'
import { env } from '#lib/env.ts'
import { isSigned } from '../ledger-key.ts'
import { asUuid, Chains } from './chains.ts'
import { copyRow } from './copy-row.ts'

/** Something that is not as it was written. */
export type Breakage = {
  readonly what: 'event' | 'chain' | 'evidence' | 'head' | 'checkpoint'
  /** The first row of this kind. */
  readonly row: string
  readonly why: string
}

export type Verified = {
  readonly events: bigint
  readonly subjects: number
  readonly checkpoints: number
  /** The last position that was looked at. */
  readonly position: bigint
  /** Merkle root over all heads at that position, hex. */
  readonly root: string
  /** The first of each kind; empty when all is well. */
  readonly broken: readonly Breakage[]
}

type Checkpoint = { id: number; takenAt: Date; position: string; events: string; subjects: string; root: string; signature: string }
type Chunk = { from: bigint; to: bigint }
type Part = { altered: string | null; unproved: string | null; records: Buffer | null }

/** Positions that one question takes. */
const CHUNK = 50_000n
const HEADS = 100_000

/**
 * Verifies the whole ledger, or all up to the position `until`: that every event has the hash of what it says, follows the one before it in
 * its chain and has the evidence it was written with (where it is still kept); that heads are the last events; that every checkpoint is
 * signed, follows the one before and has the root of its time. The database hashes, on two connections that see one state; this process
 * follows the chains.
 */
export async function verifyLedger(until?: bigint): Promise<Verified> {
  const clients = Array.from({ length: 2 }, () => new pg.Client({ connectionString: env.DATABASE_URL }))
  try {
    for (const client of clients) await client.connect()
    const position = await seeOneState(clients, until)
    return await verify(clients, position, until === undefined)
  } finally {
    for (const client of clients) await client.end()
  }
}

async function verify(clients: readonly pg.Client[], position: bigint, isWhole: boolean): Promise<Verified> {
  const [client] = clients
  if (!client) throw new Error('unreachable')
  const checkpoints = await readCheckpoints(client, isWhole ? null : position)
  const chains = new Chains()
  const broken = new Map<Breakage['what'], Breakage>()
  const breaks = (what: Breakage['what'], row: string, why: string): void => {
    if (!broken.has(what)) broken.set(what, { what, row, why })
  }
  const chunks = chunksTo(position, checkpoints.map((each) => BigInt(each.position)))
  const parts = clients.map(() => Promise.resolve())
  const waiting = new Map<number, Promise<Part>>()
  // Two questions are always under way, four answers at most wait.
  const ask = (at: number): void => {
    const chunk = chunks[at]
    if (!chunk) return
    const lane = at % clients.length
    const answer = (parts[lane] ?? Promise.resolve()).then(() => readPart(clients[lane] ?? client, chunk))
    answer.catch(() => {})
    parts[lane] = answer.then(() => {})
    parts[lane]?.catch(() => {})
    waiting.set(at, answer)
  }
  for (let at = 0; at < 4; at += 1) ask(at)
  let before: Checkpoint | null = null
  const due = [...checkpoints]
  const cut = (upTo: bigint): void => {
    for (let next = due[0]; next && BigInt(next.position) <= upTo; next = due[0]) {
      checkCheckpoint(next, before, chains, breaks)
      before = next
      due.shift()
    }
  }
  cut(0n)
  for (const [at, chunk] of chunks.entries()) {
    const part = await waiting.get(at)
    waiting.delete(at)
    ask(at + 4)
    if (part?.altered) breaks('event', `event ${part.altered}`, 'its hash is not that of what it says')
    if (part?.unproved) breaks('evidence', `event ${part.unproved}`, 'its evidence is not what it was written with')
    if (part?.records) chains.take(part.records)
    cut(chunk.to)
  }
  if (chains.broken) {
    const { position: where, subjectId, sequence, expected } = chains.broken
    breaks('chain', `event ${where}`, sequence === expected ? `it does not follow the event before it of subject ${subjectId}` : `subject ${subjectId} goes on with ${sequence}, ${expected} is missing`)
  }
  for (const left of due) breaks('checkpoint', `checkpoint ${left.id}`, `it covers position ${left.position}, the ledger ends at ${position}`)
  if (isWhole) await checkHeads(client, chains, breaks)
  return { events: chains.events, subjects: chains.count, checkpoints: checkpoints.length, position, root: chains.root(), broken: [...broken.values()] }
}

/** Both connections read the ledger as it is now. Answers its last position, or `until`. */
async function seeOneState(clients: readonly pg.Client[], until?: bigint): Promise<bigint> {
  const [first, ...others] = clients
  if (!first) throw new Error('unreachable')
  await first.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const { rows } = await first.query<{ snapshot: string; position: string }>(
    'SELECT pg_export_snapshot() AS snapshot, (SELECT coalesce(max(position), 0) FROM consent_events) AS position')
  for (const other of others) {
    await other.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await other.query(`SET TRANSACTION SNAPSHOT '${rows[0]?.snapshot ?? ''}'`)
  }
  return until ?? BigInt(rows[0]?.position ?? 0)
}

/** One question after the other, none across a checkpoint. */
function chunksTo(position: bigint, cuts: readonly bigint[]): Chunk[] {
  const chunks: Chunk[] = []
  const ends = [...new Set([...cuts.filter((cut) => cut > 0n && cut < position), position])].toSorted((a, b) => (a < b ? -1 : 1))
  let from = 0n
  for (const end of ends) {
    while (from < end) {
      const to = from + CHUNK < end ? from + CHUNK : end
      chunks.push({ from, to })
      from = to
    }
  }
  return chunks
}

async function readPart(client: pg.Client, { from, to }: Chunk): Promise<Part> {
  const [altered, unproved, records] = await copyRow(client, `
    SELECT min(position) FILTER (WHERE encode(digest, 'hex') <> hash)::text, min(position) FILTER (WHERE encode(sha256(sealed), 'hex') <> evidence_hash)::text,
      string_agg(uuid_send(subject_id) || int4send(sequence) || int8send(position) || decode(coalesce(previous_hash, '${'0'.repeat(64)}'), 'hex') || digest, ''::bytea ORDER BY position)
    FROM (
      SELECT e.*, v.sealed, consent_event_digest(e) AS digest
      FROM consent_events e LEFT JOIN consent_evidence v ON v.position = e.position AND v.position > ${from} AND v.position <= ${to}
      WHERE e.position > ${from} AND e.position <= ${to} ORDER BY e.position OFFSET 0
    ) part`)
  return { altered: altered?.toString() ?? null, unproved: unproved?.toString() ?? null, records: records ?? null }
}

async function readCheckpoints(client: pg.Client, until: bigint | null): Promise<Checkpoint[]> {
  const { rows } = await client.query<Checkpoint>(
    'SELECT id, taken_at AS "takenAt", position, events, subjects, root, signature FROM consent_checkpoints WHERE $1::bigint IS NULL OR position <= $1 ORDER BY id',
    [until?.toString() ?? null])
  return rows
}

type Breaks = (what: Breakage['what'], row: string, why: string) => void

function checkCheckpoint(checkpoint: Checkpoint, before: Checkpoint | null, chains: Chains, breaks: Breaks): void {
  const { id, takenAt, root, signature } = checkpoint
  const [position, events, subjects] = [BigInt(checkpoint.position), BigInt(checkpoint.events), BigInt(checkpoint.subjects)]
  const says = (why: string): void => breaks('checkpoint', `checkpoint ${id}`, why)
  if (!isSigned({ takenAt, position, events, subjects, root }, before?.signature ?? null, signature)) says('its signature is not ours, or not for this and the one before it')
  if (id !== (before?.id ?? 0) + 1) says('the one before it is missing')
  if (before && (position < BigInt(before.position) || events < BigInt(before.events) || subjects < BigInt(before.subjects) || takenAt <= before.takenAt)) says('it has less than the one before it')
  if (events !== chains.events) says(`it counted ${events} events, now there are ${chains.events} up to position ${position}`)
  if (subjects !== BigInt(chains.count)) says(`it counted ${subjects} chains, now there are ${chains.count} up to position ${position}`)
  if (root !== chains.root()) says(`the root over all heads at position ${position} is another one now`)
}

async function checkHeads(client: pg.Client, chains: Chains, breaks: Breaks): Promise<void> {
  let count = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const [heads, last] = await copyRow(client, `
      SELECT string_agg(uuid_send(subject_id) || int4send(sequence) || decode(hash, 'hex'), ''::bytea), max(subject_id::text)
      FROM (SELECT * FROM consent_heads WHERE subject_id > '${after}' ORDER BY subject_id LIMIT ${HEADS}) page`)
    if (!heads || !last) break
    for (let at = 0; at < heads.length; at += 52) {
      count += 1
      const head = chains.head(heads.subarray(at, at + 16))
      const [sequence, hash] = [heads.readUInt32BE(at + 16), heads.toString('hex', at + 20, at + 52)]
      if (head?.sequence !== sequence || head.hash !== hash) {
        breaks('head', `head of subject ${asUuid(heads.toString('hex', at, at + 16))}`, head ? `it says event ${sequence}, the chain ends with ${head.sequence}` : 'its chain is lost')
      }
    }
    after = last.toString()
  }
  if (count !== chains.count) breaks('head', 'heads', `there are ${count} heads and ${chains.count} chains`)
}
