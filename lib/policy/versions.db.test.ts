import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { Basis, ConsentChannel } from '#lib/db/generated/enums.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { approveVersion } from './approve-version.ts'
import { categoryCodes } from './categories.ts'
import { purposeDeltas } from './purpose-deltas.ts'
import { versionHash } from './content-hash.ts'
import { discardVersion } from './discard-version.ts'
import { draftVersion } from './draft-version.ts'
import { firstPurposes } from './first-purposes.ts'
import { policyAt } from './policy-at.ts'
import { publishVersion } from './publish-version.ts'
import { purposesOf } from './purposes-of.ts'
import { termStartCodes } from './term-starts.ts'
import type { Purpose } from './types.ts'

const text = readFileSync('prisma/policy/policy.txt', 'utf8')
const author = 'Анна'
const approver = 'Борис'
const code = 'policy'

const withMore = (purposes: readonly Purpose[], of: string): Purpose[] =>
  purposes.map((purpose) => (purpose.code === of ? { ...purpose, categories: [...purpose.categories, 'visits'] } : purpose))

async function publishNext(purposes?: readonly Purpose[], effectiveFrom?: Date) {
  await draftVersion({ code, text, author, purposes })
  await approveVersion({ code, approver })
  return publishVersion({ code, effectiveFrom })
}

const discardOpen = async () => void (await outcome(discardVersion(code)))

afterEach(discardOpen)

describe('the way of a version §9.1 §9.2', () => {
  test('drafted, read by somebody else, published; the one before is superseded and stays', async () => {
    const before = await db.documentVersion.findFirstOrThrow({ where: { document: { code } }, orderBy: { number: 'desc' } })
    await draftVersion({ code, text, author })
    expect(await outcome(publishVersion({ code }))).toBe('not-approved')
    expect(await outcome(approveVersion({ code, approver: ' анна ' }))).toBe('own-draft')
    await approveVersion({ code, approver })
    expect(await outcome(draftVersion({ code, text, author }))).toBe('approved')
    const published = await publishVersion({ code })
    expect(published).toMatchObject({ number: before.number + 1, changeClass: 'editorial' })
    expect(await outcome(publishVersion({ code }))).toBe('nothing-open')
    const after = await db.documentVersion.findUniqueOrThrow({ where: { id: before.id } })
    expect(after).toEqual({ ...before, state: 'superseded' })
    const version = await db.documentVersion.findUniqueOrThrow({ where: { id: published.versionId } })
    expect(version).toMatchObject({ author, approver, predecessorId: before.id, hash: versionHash(version.text, await purposesOf(db, version.id)) })
  })

  test('a draft is replaced by the next one, a discarded one leaves its number free', async () => {
    const { versionId, number } = await draftVersion({ code, text, author })
    expect(await draftVersion({ code, text: text.replace('1. Термины', '1. Слова'), author: 'Вера' })).toMatchObject({ versionId, number })
    expect(await db.clause.findFirst({ where: { versionId, number: '1' } })).toMatchObject({ text: 'Слова' })
    expect(await discardVersion(code)).toBe(number)
    expect(await draftVersion({ code, text, author })).toMatchObject({ number })
  })

  test('takes effect when it says, not before its publication nor before the version it follows', async () => {
    await draftVersion({ code, text, author })
    await approveVersion({ code, approver })
    expect(await outcome(publishVersion({ code, effectiveFrom: new Date(now().getTime() - 1000) }))).toBe('past')
    const inForce = await policyAt(now())
    const tomorrow = new Date(now().getTime() + days(1))
    const { number } = await publishVersion({ code, effectiveFrom: tomorrow })
    expect(await policyAt(now())).toEqual(inForce)
    expect(await policyAt(tomorrow)).toMatchObject({ number })
    expect(await outcome(publishNext())).toBe('too-early')
    await discardOpen()
    await publishNext(undefined, tomorrow)
    expect(await policyAt(tomorrow)).toMatchObject({ number: number + 1 })
  })

  test('two publications at once are one', async () => {
    await draftVersion({ code, text, author })
    await approveVersion({ code, approver })
    const later = new Date(now().getTime() + days(2))
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => outcome(publishVersion({ code, effectiveFrom: later }))))
    expect(outcomes.toSorted()).toEqual(['in', 'nothing-open', 'nothing-open', 'nothing-open'])
  })

  test('two drafts at once are one, and numbers have no gaps', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => draftVersion({ code, text: `${text}\nПравка ${n}.`, author: `Автор ${n}` })))
    const versions = await db.documentVersion.findMany({ where: { document: { code } }, orderBy: { number: 'asc' } })
    expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1))
    expect(versions.filter(({ state }) => state === 'draft')).toHaveLength(1)
  })

  test('unknown documents and texts without clauses are refused', async () => {
    expect(await outcome(draftVersion({ code: 'privacy', text, author }))).toBe('unknown-document')
    await expect(draftVersion({ code, text: 'Политика', author })).rejects.toThrow('no numbered clauses')
  })
})

describe('what a change amounts to §9.1', () => {
  const from = new Date(now().getTime() + days(3))

  test('more data for a purpose is wider, and only that purpose is marked', async () => {
    const { versionId, changeClass } = await publishNext(withMore(firstPurposes, 'ads'), from)
    expect(changeClass).toBe('wider')
    expect(await db.policyPurpose.findMany({ where: { versionId, widened: true }, select: { code: true } })).toEqual([{ code: 'ads' }])
  })

  test('giving it up again is narrower, the same purposes are editorial', async () => {
    expect(await publishNext(firstPurposes, from)).toMatchObject({ changeClass: 'narrower' })
    expect(await publishNext(undefined, from)).toMatchObject({ changeClass: 'editorial' })
  })

  test('the database compares purposes and computes hashes as the program does', async () => {
    const one = fc.record<Purpose>({
      code: fc.constantFrom('ads', 'order', 'news-offers'), clause: fc.constant('4.1.10'), title: fc.constantFrom('Реклама', 'Заказ'), basis: fc.constantFrom(...Object.values(Basis)),
      categories: fc.uniqueArray(fc.constantFrom(...categoryCodes), { minLength: 1, maxLength: 3 }), channels: fc.uniqueArray(fc.constantFrom(...Object.values(ConsentChannel))),
      recipients: fc.uniqueArray(fc.constantFrom('mail', 'sms', 'bank')), term: fc.constantFrom('до отзыва', 'один год'),
      termDays: fc.option(fc.integer({ min: 1, max: 9 })), termStart: fc.constantFrom(...termStartCodes), doubleOptIn: fc.boolean(),
    })
    const registry = fc.uniqueArray(one, { minLength: 1, selector: (purpose) => purpose.code })
    await fc.assert(fc.asyncProperty(registry, async (purposes) => {
      const { versionId } = await draftVersion({ code, text, author, purposes })
      const [stored] = await db.$queryRaw<{ hash: string; same: boolean }[]>`SELECT version_hash(id) AS hash, hash = version_hash(id) AS same FROM document_versions WHERE id = ${versionId}::uuid`
      expect(stored).toEqual({ hash: versionHash(text.trim(), purposes), same: true })
      const compared = await db.$queryRaw<{ code: string; widened: boolean; told: boolean }[]>`
        SELECT p.code, p.widened, is_widened(p, o) AS told FROM policy_purposes p JOIN document_versions v ON v.id = p.version_id
        LEFT JOIN policy_purposes o ON o.version_id = v.predecessor_id AND o.code = p.code WHERE v.id = ${versionId}::uuid`
      for (const { widened, told } of compared) expect(widened).toBe(told)
      expect(purposeDeltas(purposes, firstPurposes).filter((change) => change.widened).map((change) => change.code).toSorted()).toEqual(
        compared.filter(({ told }) => told).map((row) => row.code).toSorted(),
      )
    }), { numRuns: 15 })
  })
})
