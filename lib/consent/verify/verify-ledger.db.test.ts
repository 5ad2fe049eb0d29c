import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { owner as db } from '#lib/test-support/owner.ts'
import { signCut } from '../ledger-key.ts'
import { takeCheckpoint } from '../take-checkpoint.ts'
import { confirmByLink } from '../confirm-consents.ts'
import { eventHash } from '../event-hash.ts'
import { ADS, confirmationLink, NEWS, someEmail, subscribeTo, visit } from '#lib/test-support/consent.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { verifyLedger } from './verify-ledger.ts'

/** A superuser who has switched the guards off and leaves again. Everything is put back after the test. */
async function breakRows(...statements: readonly string[]): Promise<void> {
  const tables = ['consent_events', 'consent_evidence', 'consent_heads', 'consent_checkpoints']
  await db.$transaction(async (tx) => {
    for (const table of tables) await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
    for (const statement of statements) await tx.$executeRawUnsafe(statement)
    for (const table of tables) await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER ALL`)
  })
}

const kept = ['consent_events', 'consent_evidence', 'consent_heads', 'consent_checkpoints']
let subjectId: string
let others: string

beforeAll(async () => {
  const subjects = []
  for (let i = 0; i < 3; i += 1) {
    const email = someEmail()
    await subscribeTo(email, NEWS, ADS)
    subjects.push((await confirmByLink(await confirmationLink(email), visit())).subjectId)
  }
  ;[others = '', subjectId = ''] = subjects
  await takeCheckpoint()
  await subscribeTo(someEmail())
  await takeCheckpoint()
  for (const table of kept) await db.$executeRawUnsafe(`CREATE TABLE kept_${table} AS TABLE ${table}`)
})

afterEach(async () => {
  travel(0)
  await breakRows(
    'DELETE FROM consent_evidence', 'DELETE FROM consent_events', 'DELETE FROM consent_heads', 'DELETE FROM consent_checkpoints',
    ...kept.map((table) => `INSERT INTO ${table} SELECT * FROM kept_${table}`),
  )
})

const found = async (): Promise<string[]> => (await verifyLedger()).broken.map(({ what, row, why }) => `${what}: ${row}: ${why}`)
const eventsOfSubject = () => db.consentEvent.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })

test('a ledger that nobody touched is whole, and has the root of its checkpoint §6.1.3 §7.1', async () => {
  const verified = await verifyLedger()
  const checkpoint = await db.consentCheckpoint.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(verified).toMatchObject({ broken: [], root: checkpoint.root, events: checkpoint.events })
  expect(BigInt(verified.subjects)).toBe(checkpoint.subjects)
})

test('the hash of an event can be computed by anybody, without the database', async () => {
  for (const event of await db.consentEvent.findMany()) expect(eventHash(event)).toBe(event.hash)
})

describe('a changed row is named', () => {
  test.each([
    ['what for', `purpose = 'recommendations'`],
    ['by which channel', `channel = 'sms'`],
    ['which contact', `contact_hash = '${contactHash('email', 'other@example.ru')}'`],
    ['what happened', `kind = 'refused'`],
    ['who did it', `actor = 'staff'`],
    ['when', `happened_at = happened_at - interval '1 day'`],
    ['by which text', `text_version_id = (SELECT id FROM document_versions LIMIT 1)`],
    ['what proves it', `evidence_hash = repeat('a', 64)`],
  ])('%s', async (_, change) => {
    const [first] = await eventsOfSubject()
    await breakRows(`UPDATE consent_events SET ${change} WHERE position = ${first?.position}`)
    expect((await found())[0]).toMatch(new RegExp(`^(event|evidence): event ${first?.position}: `))
  })

  test('and hashed anew: the next one does not follow it', async () => {
    const [first, second] = await eventsOfSubject()
    await breakRows(
      `UPDATE consent_events SET actor = 'staff' WHERE position = ${first?.position}`,
      `UPDATE consent_events e SET hash = consent_event_hash(e) WHERE position = ${first?.position}`,
    )
    expect(await found()).toContainEqual(expect.stringContaining(`chain: event ${second?.position}: it does not follow`))
  })

  test('and the whole chain hashed anew, head included: the checkpoint has another root', async () => {
    await rewriteChain()
    expect(await found()).toEqual([expect.stringMatching(/^checkpoint: checkpoint \d+: the root over all heads at position \d+ is another one now$/)])
  })

  test('evidence', async () => {
    const [, second] = await eventsOfSubject()
    await breakRows(`UPDATE consent_evidence SET sealed = sealed || '\\x00' WHERE position = ${second?.position}`)
    expect(await found()).toEqual([`evidence: event ${second?.position}: its evidence is not what it was written with`])
  })

  test('evidence whose time is over is no damage', async () => {
    const [, second] = await eventsOfSubject()
    await db.consentEvidence.delete({ where: { position: second?.position ?? 0n } })
    expect(await found()).toEqual([])
  })
})

describe('a lost row is noticed', () => {
  test('in the middle', async () => {
    const [, second, third] = await eventsOfSubject()
    await breakRows(`DELETE FROM consent_evidence WHERE position = ${second?.position}`, `DELETE FROM consent_events WHERE position = ${second?.position}`)
    expect(await found()).toContainEqual(`chain: event ${third?.position}: subject ${subjectId} goes on with 3, 2 is missing`)
  })

  test('the tail', async () => {
    const last = (await eventsOfSubject()).at(-1)
    await breakRows(`DELETE FROM consent_evidence WHERE position = ${last?.position}`, `DELETE FROM consent_events WHERE position = ${last?.position}`)
    expect(await found()).toContainEqual(`head: head of subject ${subjectId}: it says event ${last?.sequence}, the chain ends with ${(last?.sequence ?? 0) - 1}`)
  })

  test('the tail, with the head set back', async () => {
    const last = (await eventsOfSubject()).at(-1)
    await breakRows(
      `DELETE FROM consent_evidence WHERE position = ${last?.position}`, `DELETE FROM consent_events WHERE position = ${last?.position}`,
      `UPDATE consent_heads SET sequence = sequence - 1, hash = '${last?.previousHash}' WHERE subject_id = '${subjectId}'`,
    )
    expect(await found()).toEqual([expect.stringMatching(/^checkpoint: checkpoint \d+: it counted \d+ events, now there are \d+ up to position \d+$/)])
  })

  test('the newest events of all, below the position of a checkpoint', async () => {
    const { position } = await db.consentCheckpoint.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await breakRows(
      `DELETE FROM consent_evidence WHERE position = ${position}`,
      `DELETE FROM consent_heads WHERE subject_id = (SELECT subject_id FROM consent_events WHERE position = ${position})`,
      `DELETE FROM consent_events WHERE position = ${position}`,
    )
    expect(await found()).toContainEqual(expect.stringMatching(/^checkpoint: checkpoint \d+: it covers position \d+, the ledger ends at \d+$/))
  })

  test('a whole chain', async () => {
    await loseChain()
    expect(await found()).toContainEqual(`head: head of subject ${subjectId}: its chain is lost`)
  })

  test('a whole chain with its head', async () => {
    await loseChain(`DELETE FROM consent_heads WHERE subject_id = '${subjectId}'`)
    expect(await found()).toEqual([expect.stringMatching(/^checkpoint: checkpoint \d+: it counted \d+ events/)])
  })
})

describe('what was forged is noticed', () => {
  test('a head', async () => {
    await breakRows(`UPDATE consent_heads SET hash = repeat('b', 64) WHERE subject_id = '${subjectId}'`)
    expect(await found()).toEqual([expect.stringContaining(`head: head of subject ${subjectId}`)])
  })

  test('a head of nobody', async () => {
    await breakRows(`DELETE FROM consent_heads WHERE subject_id = '${others}'`)
    expect(await found()).toEqual([expect.stringMatching(/^head: heads: there are \d+ heads and \d+ chains$/)])
  })

  test.each(['root = repeat(\'c\', 64)', 'events = events - 1', 'subjects = subjects - 1', 'position = position - 1', `taken_at = taken_at - interval '1 ms'`, `signature = 'AAAA'`])(
    'a checkpoint: %s', async (change) => {
      const { id } = await db.consentCheckpoint.findFirstOrThrow({ orderBy: { id: 'asc' }, skip: 1 })
      await breakRows(`UPDATE consent_checkpoints SET ${change} WHERE id = ${id}`)
      expect((await found())[0]).toContain(`checkpoint ${id}: its signature is not ours`)
    })

  test('a checkpoint that is missing between two', async () => {
    const { id } = await db.consentCheckpoint.findFirstOrThrow({ orderBy: { id: 'desc' }, skip: 1 })
    await breakRows(`DELETE FROM consent_checkpoints WHERE id = ${id}`)
    expect((await found())[0]).toContain(`checkpoint ${id + 1}: `)
  })

  test('an older checkpoint, when somebody with the key signs a rewritten ledger', async () => {
    await rewriteChain()
    const { root, events, subjects, position } = await verifyLedger()
    const last = await db.consentCheckpoint.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const cut = { takenAt: new Date(now().getTime() + days(1)), position, events, subjects: BigInt(subjects), root }
    await db.consentCheckpoint.create({ data: { id: last.id + 1, ...cut, signature: signCut(cut, last.signature) } })
    expect((await found())[0]).toMatch(/^checkpoint: checkpoint \d+: the root over all heads at position \d+ is another one now$/)
  })
})

describe('checkpoints', () => {
  test('a broken ledger is not signed, and nothing changes by it', async () => {
    const before = await db.consentCheckpoint.count()
    await breakRows(`UPDATE consent_heads SET hash = repeat('b', 64) WHERE subject_id = '${subjectId}'`, `UPDATE consent_events SET actor = 'staff' WHERE subject_id = '${subjectId}'`)
    await expect(takeCheckpoint()).rejects.toThrow() // the alarm finds no mail server here, so that the queue tries again
    expect(await db.consentCheckpoint.count()).toBe(before)
  })

  test('taken while others write, it is true of its position for ever', async () => {
    const writers = Array.from({ length: 20 }, () => subscribeTo(someEmail()))
    const taken = takeCheckpoint()
    await Promise.all([...writers, taken])
    expect(await taken).not.toBeNull()
    expect((await verifyLedger()).broken).toEqual([])
    travel(days(1))
    await subscribeTo(someEmail())
    expect(await takeCheckpoint()).toMatchObject({ signature: expect.stringMatching(/^[\w-]{86}$/) })
    expect((await verifyLedger()).broken).toEqual([])
    for (const table of kept) await db.$executeRawUnsafe(`TRUNCATE kept_${table}`)
    for (const table of kept) await db.$executeRawUnsafe(`INSERT INTO kept_${table} TABLE ${table}`)
  })
})

/** Somebody with all rights makes a consent out of nothing and hashes the whole chain anew. */
async function rewriteChain(): Promise<void> {
  const events = await eventsOfSubject()
  const statements: string[] = [`UPDATE consent_events SET happened_at = happened_at - interval '1 day' WHERE subject_id = '${subjectId}'`]
  for (const { sequence } of events) {
    statements.push(
      `UPDATE consent_events e SET previous_hash = (SELECT hash FROM consent_events p WHERE p.subject_id = e.subject_id AND p.sequence = ${sequence - 1})
       WHERE subject_id = '${subjectId}' AND sequence = ${sequence}`,
      `UPDATE consent_events e SET hash = consent_event_hash(e) WHERE subject_id = '${subjectId}' AND sequence = ${sequence}`,
    )
  }
  await breakRows(...statements, `UPDATE consent_heads h SET hash = e.hash FROM consent_events e WHERE e.subject_id = h.subject_id AND e.sequence = h.sequence AND h.subject_id = '${subjectId}'`)
}

function loseChain(...more: string[]): Promise<void> {
  return breakRows(
    `DELETE FROM consent_evidence WHERE position IN (SELECT position FROM consent_events WHERE subject_id = '${subjectId}')`,
    `DELETE FROM consent_events WHERE subject_id = '${subjectId}'`, ...more,
  )
}
