import { describe, expect, test } from 'vitest'
import { CHANGE_DAYS } from '#lib/bonus/text/change-days.ts'
import { firstRules } from '#lib/bonus/text/first-rules.ts'
import { publishFirstRules } from '#lib/bonus/text/publish-first-rules.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { readVersion } from '#lib/policy/read-version.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { owner } from '#lib/test-support/owner.ts'
import { approveRules } from './approve-rules.ts'
import { beginDraft } from './begin-draft.ts'
import { discardRules } from './discard-rules.ts'
import { publishRules } from './publish-rules.ts'
import { getRules, getRulesInForce, listRules, type RulesView } from './queries.ts'
import { reopenRules } from './reopen-rules.ts'
import { saveRules } from './save-rules.ts'
import { type RulesForm, saveRulesSchema } from './schema.ts'

const anna = await makeCustomer({ roles: ['manager'] })
const boris = await makeCustomer({ roles: ['admin'] })

const draft = async (): Promise<RulesView> => {
  const open = (await listRules()).find(({ state }) => state !== 'published')
  const rules = await getRules(String(open?.number ?? (await beginDraft(anna)).number))
  if (!rules) throw new Error('no draft')
  return rules
}

/** A draft as its form would send it, with changes. */
const formOf = ({ id, revision, template, levels }: RulesView, changes: Partial<RulesForm> = {}) =>
  saveRulesSchema.parse({
    id, revision, template, redeemShare: '30', lotDays: '365', welcomePoints: '200', referralPoints: '500', friendPoints: '500', friendMinOrder: '3 000', referralsPerYear: '12', reviewPoints: '50', reviewsPerMonth: '5', adjustmentLimit: '1000', noticeDays: '30',
    levels: levels.map(({ code, name, turnoverFrom, rate }) => ({ code, name, turnoverFrom: String(turnoverFrom / 100), rate: String(rate / 100) })), categories: [], ...changes,
  } satisfies RulesForm)

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('the rules that every database begins with §4.1.11', () => {
  test('are in force with the text that says their numbers', async () => {
    const rules = await getRulesInForce()
    expect(rules).toMatchObject({ number: 1, state: 'published', redeemShare: 3000, lotDays: 365, levels: firstRules.levels.map((level, position) => ({ ...level, position })) })
    const version = await readVersion('bonus-rules', 1)
    expect(version?.effectiveFrom).toBe(rules?.effectiveFrom?.toISOString())
    expect(plain(version?.text)).toContain('«Пульс» — 5 % при сумме от 80 000 ₽')
    expect(await publishFirstRules()).toBe(false)
  })
})

describe('a draft', () => {
  test('begins with the numbers in force, there is one at a time, and it can be thrown away', async () => {
    const rules = await draft()
    expect(rules).toMatchObject({ number: 2, state: 'draft', redeemShare: 3000, authorId: anna.personId })
    expect(await outcome(beginDraft(boris))).toBe('draft-open')
    await discardRules(rules)
    expect(await getRules('2')).toBeNull()
  })

  test('of two who edit it the second is told, nothing is lost', async () => {
    const rules = await draft()
    const { revision } = await saveRules(formOf(rules, { welcomePoints: '300' }), anna)
    expect(await outcome(saveRules(formOf(rules, { welcomePoints: '900' }), boris))).toBe('changed-meanwhile')
    expect(await getRules('2')).toMatchObject({ welcomePoints: 300, revision, authorId: anna.personId })
  })

  test('levels keep their codes, categories are stored, a text that says less is refused', async () => {
    const rules = await draft()
    const category = await db.category.findFirstOrThrow({ select: { id: true, name: true } })
    const levels = [...formOf(rules).levels.map(({ code, name, turnoverFrom, rate }) => ({ code, name, turnoverFrom: String(turnoverFrom / 100), rate: String(rate / 100) })), { code: '', name: 'Ритуал', turnoverFrom: '200000', rate: '7' }]
    await saveRules(formOf(rules, { levels, categories: [{ categoryId: category.id, multiplier: '150' }] }), anna)
    const saved = await draft()
    expect(saved.levels.map(({ code }) => code)).toEqual(['start', 'rhythm', 'pulse', 'level-1'])
    expect(saved.categoryRates).toMatchObject([{ categoryId: category.id, multiplier: 150 }])
    for (const template of [saved.template.replace('Участие бесплатно', 'Участие платно'), `${saved.template} {tax}`, saved.template.replace('12.3.', '12.1.')]) {
      expect(await outcome(saveRules(formOf(saved, { template }), anna))).toBe('invalid')
    }
    expect((await draft()).revision).toBe(saved.revision)
  })

  test.each<[string, Partial<RulesForm>]>([
    ['levels that fall', { levels: [{ code: 'start', name: 'Старт', turnoverFrom: '0', rate: '3' }, { code: '', name: 'Ещё', turnoverFrom: '0', rate: '4' }] }],
    ['a first level from something', { levels: [{ code: 'start', name: 'Старт', turnoverFrom: '10', rate: '3' }] }],
    ['no level', { levels: [] }],
    ['more than a line costs', { redeemShare: '100' }],
    ['words', { lotDays: 'год' }],
  ])('refuses %s', async (_, changes) => {
    const rules = await draft()
    expect(() => formOf(rules, changes)).toThrow()
  })
})

describe('approval and publication', () => {
  test('somebody else than the author approves exactly what they saw, and it no longer changes', async () => {
    const rules = await draft()
    expect(await outcome(approveRules(rules, anna))).toBe('own-draft')
    expect(await outcome(approveRules({ ...rules, revision: rules.revision - 1 }, boris))).toBe('changed-meanwhile')
    await approveRules(rules, boris)
    const approved = await draft()
    expect(approved).toMatchObject({ state: 'approved', approverId: boris.personId })
    expect(await outcome(saveRules(formOf(approved), anna))).toBe('wrong-state')
    await reopenRules(approved)
    expect(await draft()).toMatchObject({ state: 'draft', approverId: null })
  })

  test('what is worse is announced 30 days before; published with its own text; for good', async () => {
    const before = await draft()
    await saveRules(formOf(before, { redeemShare: '20', welcomePoints: '100' }), anna)
    const saved = await draft()
    expect(await outcome(publishRules(saved))).toBe('wrong-state')
    await approveRules(saved, boris)
    const approved = await draft()
    expect(await outcome(publishRules(approved))).toBe('too-soon')
    const from = new Date(now().getTime() + days(CHANGE_DAYS + 1))
    expect(await publishRules({ ...approved, from })).toEqual({ number: 2, effectiveFrom: from })
    const [published, version] = [await getRules('2'), await readVersion('bonus-rules', 2)]
    expect(published).toMatchObject({ state: 'published', effectiveFrom: from, redeemShare: 2000 })
    expect(version?.effectiveFrom).toBe(from.toISOString())
    expect(plain(version?.text)).toContain('не больше 20 % цены')
    expect(plain(version?.text)).toContain('начисляем 100 бонусов')
    expect((await getRulesInForce())?.number).toBe(1)
  })

  test('better may take effect at once, but never before what is published already', async () => {
    const rules = await draft()
    await saveRules(formOf(rules, { redeemShare: '50', welcomePoints: '100' }), anna)
    await approveRules(await draft(), boris)
    expect(await outcome(publishRules(await draft()))).toBe('too-early')
  })
})

describe('past all commands', () => {
  const run = (sql: string) => owner.$executeRawUnsafe(sql)

  test.each([
    `UPDATE bonus_rules SET redeem_share = 9000 WHERE number = 1`,
    `UPDATE bonus_rules SET effective_from = effective_from + interval '1 day' WHERE number = 1`,
    `UPDATE bonus_rules SET template = 'x' WHERE number = 1`,
    `UPDATE bonus_rules SET state = 'draft', published_at = NULL WHERE number = 1`,
    `UPDATE bonus_levels SET rate = 4000 WHERE rules_id = (SELECT id FROM bonus_rules WHERE number = 1)`,
    `DELETE FROM bonus_levels WHERE rules_id = (SELECT id FROM bonus_rules WHERE number = 1)`,
    `INSERT INTO bonus_category_rates (rules_id, category_id, multiplier) SELECT r.id, c.id, 1000 FROM bonus_rules r, categories c WHERE r.number = 1 LIMIT 1`,
    `DELETE FROM bonus_rules WHERE number = 1`,
    `TRUNCATE bonus_rules CASCADE`,
  ])('published rules stay what they are: %s', async (sql) => {
    await expect(run(sql)).rejects.toThrow(/do not change|only a draft|stay|append-only/)
  })

  const open = `WHERE state <> 'published'`
  test.each([
    ['approved by its author', [`UPDATE bonus_rules SET state = 'draft', approver_id = NULL ${open}`, `UPDATE bonus_rules SET state = 'approved', approver_id = author_id ${open}`]],
    ['approved by nobody', [`UPDATE bonus_rules SET state = 'draft', approver_id = NULL ${open}`, `UPDATE bonus_rules SET state = 'approved' ${open}`]],
    ['published without a text', [`UPDATE bonus_rules SET state = 'published', published_at = now(), effective_from = now() ${open}`]],
    ['published with another text', [`UPDATE bonus_rules SET state = 'published', published_at = now(), effective_from = now(), document_version_id = (SELECT id FROM document_versions WHERE state = 'published' LIMIT 1) ${open}`]],
    ['a second one beside it', [`INSERT INTO bonus_rules (id, number) VALUES (uuidv7(), 99)`]],
  ])('no rules are %s', async (_, sqls) => {
    const steps = owner.$transaction(async (tx) => {
      for (const sql of sqls) await tx.$executeRawUnsafe(sql)
      throw new Error('all of it was possible')
    })
    await expect(steps).rejects.toThrow()
    await expect(steps).rejects.not.toThrow('all of it was possible')
  })
})
