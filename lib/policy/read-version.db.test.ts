import { expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { approveVersion } from './approve-version.ts'
import { comparePurposes } from './compare-purposes.ts'
import { compareVersions } from './compare-versions.ts'
import { draftVersion } from './draft-version.ts'
import { inForce } from './in-force.ts'
import { policyAt } from './policy-at.ts'
import { publishVersion } from './publish-version.ts'
import { readVersion } from './read-version.ts'
import { readVersions } from './read-versions.ts'

const code = 'policy'

async function publishNext(from: string, to: string, effectiveFrom?: Date) {
  const last = await db.documentVersion.findFirstOrThrow({ where: { document: { code } }, orderBy: { number: 'desc' }, select: { text: true } })
  expect(last.text).toContain(from)
  await draftVersion({ code, text: last.text.replace(from, to), author: 'Анна' })
  await approveVersion({ code, approver: 'Борис' })
  return publishVersion({ code, effectiveFrom })
}

test('at any moment the version that was, is or will be in force; a draft is nobody’s to read §9.2', async () => {
  const [first] = await readVersions(code)
  if (!first) throw new Error('nothing is published')
  const tomorrow = new Date(now().getTime() + days(1))
  await draftVersion({ code, text: (await readVersion(code, first.number))?.text ?? '', author: 'Анна' })
  expect(await readVersion(code, first.number + 1)).toBeNull()
  expect(await readVersions(code)).toHaveLength(1)

  const next = await publishNext('короткая запись', 'небольшая запись', tomorrow)
  const versions = await readVersions(code)
  expect(versions.map(({ number }) => number)).toEqual([next.number, first.number])
  for (const [moment, number] of [[new Date(0), undefined], [now(), first.number], [tomorrow, next.number], [new Date(tomorrow.getTime() - 1), first.number]] as const) {
    expect(inForce(versions, moment)?.number).toBe(number)
    expect((await policyAt(moment))?.number).toBe(number)
  }

  const [before, after] = await Promise.all([readVersion(code, first.number), readVersion(code, next.number)])
  if (!before || !after) throw new Error('both are published')
  const changed = compareVersions(before.clauses, after.clauses).filter(({ kind }) => kind !== 'same')
  expect(changed).toMatchObject([{ number: '1.1.7', kind: 'changed' }])
  expect(changed[0]?.parts).toContainEqual({ kind: 'removed', text: 'короткая' })
  expect(changed[0]?.parts).toContainEqual({ kind: 'added', text: 'небольшая' })
  expect(comparePurposes([], [])).toEqual([])
})

test('a version tells its own title, its clauses in order, its purposes with the names of recipients §4.1 §5.2', async () => {
  const version = await readVersion(code, 1)
  expect(version?.title).toBe('Политика в отношении обработки персональных данных')
  expect(version?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(version?.clauses.slice(0, 4).map(({ number }) => number)).toEqual(['0.1', '0.2', '1', '1.1'])
  expect(version?.clauses.at(-1)?.number).toBe('9.3')
  const order = version?.purposes.find((purpose) => purpose.code === 'order')
  expect(order?.recipients.join()).toContain('Почта России')
  for (const purpose of version?.purposes ?? []) expect(purpose.term).not.toBe('')
})

test.each([['policy', 99], ['no-such', 1], ['consent/ads/email', 2]])('there is no %s %i', async (document, number) => {
  expect(await readVersion(document, number)).toBeNull()
})
