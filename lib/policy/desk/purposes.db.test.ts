import { afterEach, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { discardVersion } from '../discard-version.ts'
import { draftVersion } from '../draft-version.ts'
import { simulateChange } from '../simulate-change.ts'
import type { Purpose } from '../types.ts'
import { dropPurpose } from './drop-purpose.ts'
import { newestVersion } from './newest-version.ts'
import { readRegistry } from './read-registry.ts'
import { savePurpose } from './save-purpose.ts'
import { purposeFormSchema } from './schema.ts'

const anna = 'staff:anna'

afterEach(async () => void (await outcome(discardVersion('policy'))))

/** A purpose as its form would send it, with these changes. */
async function formOf(code: string, changes: Partial<Purpose> & { readonly was?: string; readonly seen?: string } = {}) {
  const { hash, purposes } = await newestVersion('policy')
  const purpose = purposes.find((each) => each.code === code)
  if (!purpose) throw new Error(`no purpose ${code}`)
  const { termDays, ...rest } = { seen: hash, was: code, ...purpose, ...changes }
  return purposeFormSchema.parse({ ...rest, termDays: termDays === null ? '' : String(termDays) })
}

describe('the purposes of a draft as a form §4.1 §9.1', () => {
  test('the first change begins a draft with the same text; more data freeze the consents of this purpose only', async () => {
    const before = await newestVersion('policy')
    await savePurpose(await formOf('ads', { categories: ['address', 'cart', 'contacts', 'names', 'orders', 'visits'] }), anna)
    const after = await newestVersion('policy')
    expect(after.text).toBe(before.text)
    const { changeClass, purposes } = await simulateChange('policy')
    expect({ changeClass, purposes: purposes.map(({ code, widened }) => [code, widened]) }).toEqual({ changeClass: 'wider', purposes: [['ads', true]] })
    const registry = await readRegistry()
    expect(registry.purposes.filter(({ delta }) => delta !== null).map(({ code }) => code)).toEqual(['ads'])
  })

  test('a new one, its code taken or not; a code does not change; a recipient has to be in the register', async () => {
    const form = await formOf('ads', { was: '', code: 'surveys', title: 'Опросы' })
    expect(await outcome(savePurpose({ ...form, recipients: ['nobody'] }, anna))).toBe('invalid')
    await savePurpose(form, anna)
    expect((await readRegistry()).purposes.find(({ code }) => code === 'surveys')?.delta).toMatchObject({ widened: true, changes: ['new'] })
    expect(await outcome(savePurpose(await formOf('ads', { was: '', code: 'surveys' }), anna))).toBe('invalid')
    expect(await outcome(savePurpose(await formOf('surveys', { code: 'polls' }), anna))).toBe('invalid')
  })

  test('one that is given up is told, and can be nobody’s twice', async () => {
    const { hash: seen } = await newestVersion('policy')
    await dropPurpose({ seen, code: 'recommendations' }, anna)
    expect((await readRegistry()).dropped.map(({ code }) => code)).toEqual(['recommendations'])
    const { hash } = await newestVersion('policy')
    expect(await outcome(dropPurpose({ seen: hash, code: 'recommendations' }, anna))).toBe('not-found')
  })

  test('who saves over what somebody else has saved meanwhile is told, and nothing is lost', async () => {
    const mine = await formOf('ads', { title: 'Моя реклама' })
    const others = await formOf('bonus', { title: 'Бонусы' })
    const outcomes = await Promise.all([savePurpose(mine, anna), savePurpose(others, 'staff:boris')].map(outcome))
    expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'in'])
    expect(await outcome(dropPurpose({ seen: mine.seen, code: 'bonus' }, anna))).toBe('changed-meanwhile')
    const { text } = await newestVersion('policy')
    expect(await outcome(draftVersion({ code: 'policy', text, author: anna, seen: mine.seen }))).toBe('changed-meanwhile')
  })

  test('the journal shows the purpose that changed, before and after, and no other', async () => {
    const personId = randomUUID()
    await savePurpose(await formOf('ads', { title: 'Реклама, первая правка' }), anna)
    await actAs({ personId, role: 'privacy_officer' }, async () => savePurpose(await formOf('ads', { title: 'Реклама, вторая правка' }), anna))
    const entries = await db.auditEntry.findMany({ where: { staffId: personId, table: 'policy_purposes' }, select: { verb: true, before: true, after: true } })
    expect(entries).toEqual([{ verb: 'update', before: { title: 'Реклама, первая правка' }, after: { title: 'Реклама, вторая правка' } }])
  })
})

test.each([
  ['no data', { categories: [] }, 'categories'],
  ['no term in words', { term: ' ' }, 'term'],
  ['a term in days that is none', { termDays: '0' }, 'termDays'],
  ['a code in Russian', { code: 'опросы' }, 'code'],
])('a form with %s is told at its field', async (_, changes, field) => {
  const { purposes: [purpose] } = await newestVersion('policy')
  const read = purposeFormSchema.safeParse({ ...purpose, seen: 'a'.repeat(64), termDays: '', ...changes })
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
})
