import { expect, test } from 'vitest'
import { levelAt } from '#lib/bonus/levels/level-at.ts'
import { rulesAt } from '#lib/bonus/rules/rules-at.ts'
import { leaveProgramme } from '#lib/bonus/members/leave-programme.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { isoDay } from '#lib/text/iso-day.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { agreeToNotices, giveLot, makeNoticedMember } from '#lib/test-support/make-noticed-member.ts'
import { type AudienceCondition, audienceDefinition } from './definition.ts'
import { definitionSql } from './definition-sql.ts'
import { describeCondition } from './describe-definition.ts'
import { previewAudience } from './preview-audience.ts'
import { createAudienceSchema } from './form-schema.ts'

const NOTICES = { purpose: 'bonus-notices', channel: 'email' } as const
const definition = (condition: AudienceCondition) => audienceDefinition.parse({ match: 'all', groups: [{ match: 'all', conditions: [condition] }] })

/** The people that a condition finds. */
async function found(condition: AudienceCondition, purpose: string = NOTICES.purpose): Promise<Set<string | null>> {
  const rows = await db.$queryRaw<{ personId: string | null }[]>`
    SELECT s.person_id AS "personId" FROM marketing_profiles p JOIN subjects s ON s.id = p.subject_id WHERE ${definitionSql(definition(condition), { ...NOTICES, purpose }, now())}`
  return new Set(rows.map(({ personId }) => personId))
}

test('a level is what levelAt says of each, of all at once §4.1.7', async () => {
  const rules = await rulesAt(now())
  if (!rules) throw new Error('no rules')
  const members = []
  for (const price of [null, 1_000_000, 3_000_000, 7_999_900, 8_000_000, 20_000_000]) {
    const member = await makeNoticedMember()
    if (price !== null) await makeDelivered({ personId: member.personId, lines: [{ price }] })
    members.push(member)
  }
  const gone = await makeNoticedMember()
  await db.$transaction((tx) => leaveProgramme(tx, gone.memberId, now()))
  for (const { code } of rules.levels) {
    const on = await found({ kind: 'bonus-level', not: false, levels: [code] })
    const off = await found({ kind: 'bonus-level', not: true, levels: [code] })
    for (const { memberId, personId } of members) {
      const { level } = await levelAt(memberId, rules, now())
      expect([code, personId, on.has(personId), off.has(personId)]).toEqual([code, personId, level.code === code, level.code !== code])
    }
    expect(on.has(gone.personId)).toBe(false)
  }
})

test('points that expire by a day, that day included; neither what is spent nor what ends later', async () => {
  const [soon, later, none] = [await makeNoticedMember(), await makeNoticedMember(), await makeNoticedMember()]
  await giveLot(soon.memberId, 320, { inDays: 10 })
  await giveLot(later.memberId, 320, { inDays: 40 })
  const within = await found({ kind: 'bonus-expiring', until: { type: 'in', days: 10 } })
  expect([soon, later, none].map(({ personId }) => within.has(personId))).toEqual([true, false, false])
  const by = await found({ kind: 'bonus-expiring', until: { type: 'day', day: isoDay(new Date(now().getTime() + days(40))) } })
  expect([soon, later, none].map(({ personId }) => by.has(personId))).toEqual([true, true, false])
})

test('for advertising what somebody has in the programme finds nobody: it is used for notices of bonuses alone §4.1.7 §4.1.10', async () => {
  const { memberId } = await makeNoticedMember()
  await giveLot(memberId, 320, { inDays: 10 })
  const conditions: AudienceCondition[] = [
    { kind: 'bonus-level', not: false, levels: ['start'] }, { kind: 'bonus-level', not: true, levels: ['pulse'] }, { kind: 'bonus-expiring', until: { type: 'in', days: 30 } },
  ]
  for (const condition of conditions) expect((await found(condition, 'ads')).size).toBe(0)
})

test('the preview says who gets nothing, and why: a customer who agreed to notices and takes no part is not found', async () => {
  const outside = await makeCustomer()
  await agreeToNotices('email', outside.email, outside.personId)
  const preview = await previewAudience(definition({ kind: 'bonus-level', not: false, levels: ['start', 'rhythm', 'pulse'] }), NOTICES)
  expect(preview.included).toBeGreaterThan(0)
  expect((await found({ kind: 'bonus-level', not: false, levels: ['start', 'rhythm', 'pulse'] })).has(outside.personId)).toBe(false)
})

test('in words, and as the form has them', () => {
  const plain = (condition: AudienceCondition) => describeCondition(condition, new Map([['rhythm', 'Ритм']])).replaceAll('\u00a0', ' ')
  expect(plain({ kind: 'bonus-level', not: true, levels: ['rhythm'] })).toBe('не на уровне «Ритм» бонусной программы')
  expect(plain({ kind: 'bonus-expiring', until: { type: 'in', days: 21 } })).toBe('бонусы сгорают в ближайшие 21 день')
  expect(plain({ kind: 'bonus-expiring', until: { type: 'day', day: '2026-12-31' } })).toBe('бонусы сгорают до 31 декабря 2026 г. включительно')
  const blank = { not: 'no', what: 'category', category: '', product: '', period: 'ever', days: '', from: '', to: '', compare: 'at-least', amount: '', side: 'before', moment: 'ago', of: 'delivered', codes: '', points: '', levels: '' }
  const read = (fields: object) => createAudienceSchema.safeParse({ name: 'Х', match: 'all', groups: [{ match: 'all', conditions: [{ ...blank, ...fields }] }] })
  expect(read({ kind: 'bonus-level', levels: ['rhythm'] }).data?.groups[0]?.conditions).toEqual([{ kind: 'bonus-level', not: false, levels: ['rhythm'] }])
  expect(read({ kind: 'bonus-expiring', days: '30' }).data?.groups[0]?.conditions).toEqual([{ kind: 'bonus-expiring', until: { type: 'in', days: 30 } }])
  expect(read({ kind: 'bonus-level' }).success).toBe(false)
})
