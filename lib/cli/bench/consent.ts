import { randomUUID } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { writeEvents, type SealedEvent } from '#lib/consent/append-events.ts'
import { sealEvidence } from '#lib/consent/evidence.ts'
import { setConsent } from '#lib/consent/set-consent.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { takeCheckpoint } from '#lib/consent/take-checkpoint.ts'
import { verifyLedger } from '#lib/consent/verify/verify-ledger.ts'
import { widgetToken } from '#lib/consent/widget-token.ts'
import { db } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'
import { seedLedger } from './seed-ledger.ts'
import { percentile, round, table } from './table.ts'

const WRITERS = 8
const SUBJECTS = 400
const VISIT = { url: '/account/communications', address: '203.0.113.7', userAgent: 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36', sessionId: randomUUID(), locale: 'ru' }

/** The ledger: appending, one preference of one person, verifying a million events. */
export async function benchConsent(): Promise<string> {
  const parts = [await benchAppend(), await benchPreference(), await benchVerify()]
  return parts.join('\n\n')
}

type Writer = { readonly id: string; readonly key: string; readonly hash: string }

async function benchAppend(): Promise<string> {
  const text = await newsText()
  const subjects = await makeSubjects()
  const rows = []
  for (const batch of [1, 10, 100]) {
    const target = batch === 1 ? 8_000 : 40_000
    let left = target
    const started = performance.now()
    await Promise.all(Array.from({ length: WRITERS }, async (_, writer) => {
      // Every writer has subjects of its own; each of them is granted, confirmed and withdrawn in turn.
      const own = subjects.filter((__, i) => i % WRITERS === writer)
      let turn = 0
      while (left > 0) {
        left -= batch
        const events = Array.from({ length: batch }, () => eventOf(own, turn++, text.versionId))
        // One statement is a transaction of its own.
        await writeEvents(db, events)
      }
      // Back to where everybody begins.
      while (turn % (own.length * KINDS.length) !== 0) await writeEvents(db, [eventOf(own, turn++, text.versionId)])
    }))
    rows.push([batch, target, round(target / ((performance.now() - started) / 1000), 0)])
  }
  return table(['events a transaction', 'events', 'events/s with 8 writers'], rows)
}

const KINDS = ['granted', 'confirmed', 'withdrawn'] as const

function eventOf(own: readonly Writer[], turn: number, textVersionId: string): SealedEvent {
  const { id, key, hash } = own[turn % own.length] ?? own[0] ?? { id: '', key: '', hash: '' }
  const kind = KINDS[Math.floor(turn / own.length) % KINDS.length] ?? 'granted'
  const { sealed, hash: evidenceHash } = sealEvidence(id, { ...VISIT, form: 'newsletter', token: 'x'.repeat(250), textHash: hash, proofId: randomUUID() }, key)
  return { subjectId: id, purpose: 'news-offers', channel: 'email', kind, contactHash: hash, textVersionId, sealed, evidenceHash }
}

async function makeSubjects(): Promise<Writer[]> {
  const made: Writer[] = []
  for (let i = 0; i < SUBJECTS; i += 1) {
    const value = `${randomUUID()}@example.ru`
    made.push(await db.$transaction(async (tx) => {
      const id = await subjectOfContact(tx, { channel: 'email', value })
      return { id, key: (await subjectKey(tx, id)) ?? '', hash: contactHash('email', value) }
    }))
  }
  return made
}

async function benchPreference(): Promise<string> {
  const text = await newsText()
  const token = widgetToken({ ...text, point: 'communications', textHash: text.hash })
  const people = await Promise.all(Array.from({ length: 50 }, makePerson))
  const times: number[] = []
  for (const on of [true, false, true, false, true, false, true, false]) {
    const left = [...people]
    await Promise.all(Array.from({ length: 4 }, async () => {
      for (let personId = left.pop(); personId; personId = left.pop()) {
        const started = performance.now()
        await setConsent(personId, { purpose: 'news-offers', channel: 'email', token: on ? token : null }, VISIT)
        times.push(performance.now() - started)
      }
    }))
  }
  const at = (share: number) => round(percentile(times, share))
  return table(['one preference given or withdrawn, 4 people at once', 'p50, ms', 'p95, ms', 'p99, ms'], [[times.length, at(0.5), at(0.95), at(0.99)]])
}

async function makePerson(): Promise<string> {
  const moment = now()
  const contacts = { create: [{ kind: 'email' as const, value: `${randomUUID()}@example.ru`, source: 'registration' as const, verifiedAt: moment }] }
  return (await db.person.create({ data: { surname: 'Иванова', givenName: 'Анна', contacts }, select: { id: true } })).id
}

async function benchVerify(): Promise<string> {
  await seedLedger(250_000)
  const checkpoint = await takeCheckpoint()
  if (!checkpoint) throw new Error('the ledger is broken')
  const times: number[] = []
  let events = 0n
  for (let run = 0; run < 5; run += 1) {
    const started = performance.now()
    const verified = await verifyLedger()
    if (verified.broken.length > 0) throw new Error(verified.broken.map(({ row, why }) => `${row}: ${why}`).join('\n'))
    times.push((performance.now() - started) / 1000)
    events = verified.events
  }
  return table(['events verified', 'fastest of 5, s', 'median, s'], [[Number(events), round(Math.min(...times), 2), round(percentile(times, 0.5), 2)]])
}

async function newsText() {
  const [text] = await textsInForce([{ purpose: 'news-offers', channel: 'email' }])
  if (!text) throw new Error('no text for news by e-mail')
  return text
}
