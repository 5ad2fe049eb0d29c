import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { givePoints } from '#lib/test-support/give-points.ts'
import { type MadeMember, makeMember, noteDelivery, noteReturn, placeByPoints, referralCode } from '#lib/test-support/make-bonus.ts'
import { makeBonusMember } from '#lib/test-support/make-bonus-member.ts'
import { decideReview, makeReview } from '#lib/test-support/make-review.ts'
import { settleReview } from '../reviews/settle-review.ts'
import { getBalance } from './balance.ts'
import { expireLots } from './expire-lots.ts'
import { grantPoints } from './grant-points.ts'
import { takeBack } from './take-back.ts'

/**
 * What whoever runs the shop's code cannot make of the ledger by SQL of their own. A member with a living lot (500, of which 100 are spent), one that has expired and one that
 * an order has earned; a due; somebody else with points; somebody who has left.
 */
let anna: MadeMember
let other: MadeMember
let gone: string
let lot: string
let expired: string
let spent: string
let earned: string
let returned: string
let foreign: string
let ownOrder: string
/** Who writes reviews: one that waits, one that is published, one that was rewarded, one that was rewarded and removed. */
let vera: string
let reviews: Readonly<Record<'waits' | 'stands' | 'rewarded' | 'removed', string>>
let rewards: Readonly<Record<'rewarded' | 'removed', string>>

beforeAll(async () => {
  ;[anna, other] = [await makeMember(), await makeMember()]
  expired = await givePoints(anna.id, 70, { inDays: 30, at: new Date(now().getTime() - days(40)) })
  lot = await givePoints(anna.id, 500)
  foreign = await givePoints(other.id, 900)
  earned = await placeByPoints(anna, { earn: 40 })
  await noteDelivery(earned)
  await grantPoints(db, { memberId: anna.id, points: 40, source: 'order', orderId: earned, key: `earn:${earned}`, at: now() })
  spent = await placeByPoints(anna, { points: 100 })
  ownOrder = await placeByPoints(anna, { earn: 30 })
  returned = await noteReturn(earned)
  const { id, customer: author } = await makeBonusMember()
  vera = id
  const [waits, stands, rewarded, removed] = [await makeReview({ author }), await makeReview({ author, state: 'published' }), await makeReview({ author, state: 'published' }), await makeReview({ author, state: 'published' })]
  for (const { order } of [rewarded, removed]) await settleReview({ orderId: order.id, position: 0, first: true })
  await decideReview(removed.id, 'removed')
  reviews = { waits: waits.order.id, stands: stands.order.id, rewarded: rewarded.order.id, removed: removed.order.id }
  const lotOf = async (orderId: string) => (await db.bonusLot.findUniqueOrThrow({ where: { key: `review:${orderId}:0:1` } })).id
  rewards = { rewarded: await lotOf(rewarded.order.id), removed: await lotOf(removed.order.id) }
  ;({ id: gone } = await db.bonusMember.create({ data: { channel: 'email', contact: `${randomUUID()}@example.ru`, rulesNumber: 1, referralCode: referralCode() } }))
  await db.bonusMember.update({ where: { id: gone }, data: { leftAt: now() } })
})

const entry = (columns: Record<string, string>) => {
  const all = { member_id: `'${anna.id}'`, lot_id: `'${lot}'`, kind: `'redeem'`, points: '-1', order_id: `'${ownOrder}'`, happened_at: 'now()', ...columns }
  return `INSERT INTO bonus_entries (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`
}
const made = (columns: Record<string, string>) => {
  const all = { id: 'uuidv7()', member_id: `'${anna.id}'`, key: `'welcome:${anna.id}'`, source: `'welcome'`, points: '200', granted_at: 'now()', expires_at: `now() + interval '1 year'`, ...columns }
  return `INSERT INTO bonus_lots (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`
}
/** A lot for a review. */
const review = (columns: Record<string, string>) => made({ member_id: `'${vera}'`, source: `'review'`, points: '50', ...columns })
/** Does `statement` from inside a trigger of the attacker's own, as the ledger itself would. */
const forged = (statement: string) => `CREATE TEMP TABLE door (x int) ON COMMIT DROP;
  CREATE FUNCTION pg_temp.push() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN ${statement}; RETURN NEW; END $f$;
  CREATE TRIGGER push BEFORE INSERT ON door FOR EACH ROW EXECUTE FUNCTION pg_temp.push();
  INSERT INTO door VALUES (1)`

const attempts: readonly (readonly [what: string, sql: () => string])[] = [
  ['spending more than there is', () => entry({ points: '-401' })],
  ['spending what has expired', () => entry({ lot_id: `'${expired}'` })],
  ['spending what has expired, in the past', () => entry({ lot_id: `'${expired}'`, happened_at: `now() - interval '20 days'` })],
  ['spending somebody else’s lot', () => entry({ lot_id: `'${foreign}'` })],
  ['spending for somebody else’s order', () => entry({ member_id: `'${other.id}'`, lot_id: `'${foreign}'` })],
  ['spending what the order does not say', () => entry({})],
  ['spending without an order', () => entry({ order_id: 'NULL' })],
  ['spending twice from one lot for one order', () => entry({ order_id: `'${spent}'`, points: '-5' })],
  ['giving back more than was taken', () => entry({ kind: `'restore'`, order_id: `'${spent}'`, points: '101' })],
  ['giving back what this order never took', () => entry({ kind: `'restore'`, points: '1' })],
  ['giving back to another lot', () => entry({ kind: `'restore'`, lot_id: `'${expired}'`, order_id: `'${spent}'`, points: '1' })],
  ['taking back more than the order earned', () => entry({ kind: `'take_back'`, order_id: `'${earned}'`, points: '-41' })],
  ['taking back for an order that earned nothing', () => entry({ kind: `'take_back'`, order_id: `'${spent}'`, points: '-1' })],
  ['giving to a lot that is there', () => entry({ kind: `'earn'`, order_id: 'NULL', points: '100' })],
  ['expiring what has not expired', () => entry({ kind: `'expire'`, order_id: 'NULL', points: '-1' })],
  ['expiring more than remains', () => entry({ kind: `'expire'`, lot_id: `'${expired}'`, order_id: 'NULL', points: '-71' })],
  ['expiring a lot twice in one statement', () => `${entry({ kind: `'expire'`, lot_id: `'${expired}'`, order_id: 'NULL', points: '-35' })}, ('${anna.id}', '${expired}', 'expire', -35, NULL, now())`],
  ['expiring what has not expired beside what has', () => `${entry({ kind: `'expire'`, lot_id: `'${expired}'`, order_id: 'NULL', points: '-70' })}, ('${anna.id}', '${lot}', 'expire', -1, NULL, now())`],
  ['expiring what has not expired beside another thing', () => `${entry({ kind: `'take_back'`, lot_id: `'${lot}'`, order_id: `'${earned}'`, points: '-1' })}, ('${anna.id}', '${lot}', 'expire', -1, NULL, now())`],
  ['ending points of somebody who has not left', () => entry({ kind: `'left'`, order_id: 'NULL', points: '-1' })],
  ['adjusting without an adjustment', () => entry({ kind: `'adjust'`, order_id: 'NULL', points: '-1' })],
  ['a sign that the kind does not have', () => entry({ points: '1' })],
  ['an entry of nothing', () => entry({ kind: `'adjust'`, points: '0' })],
  ['an entry before its lot', () => entry({ kind: `'take_back'`, order_id: `'${earned}'`, happened_at: `now() - interval '1 year'` })],
  ['changing an entry', () => `UPDATE bonus_entries SET points = 500 WHERE lot_id = '${lot}'`],
  ['changing no entry at all', () => `UPDATE bonus_entries SET points = points WHERE false`],
  ['deleting an entry', () => `DELETE FROM bonus_entries WHERE lot_id = '${lot}' AND kind = 'redeem'`],
  ['emptying the ledger', () => `TRUNCATE bonus_entries`],
  ['a welcome without joining', () => made({})],
  ['a second welcome', () => `INSERT INTO bonus_welcomes (contact_hash, member_id) VALUES (repeat('a', 64), '${anna.id}'); ${made({ key: `'welcome:again'` })}`],
  ['a welcome larger than the rules say', () => `INSERT INTO bonus_welcomes (contact_hash, member_id) VALUES (repeat('a', 64), '${anna.id}'); ${made({ points: '201' })}`],
  ['a recommendation of nobody', () => made({ key: `'referral:${randomUUID()}:${anna.id}'`, source: `'referral'` })],
  ['an order that is not delivered', () => made({ key: `'earn:${ownOrder}'`, source: `'order'`, order_id: `'${ownOrder}'`, points: '30' })],
  ['an order of somebody else', () => made({ member_id: `'${other.id}'`, key: `'earn:x'`, source: `'order'`, order_id: `'${earned}'`, points: '30' })],
  ['an adjustment that nobody made', () => made({ key: `'adjust:${randomUUID()}'`, source: `'adjustment'` })],
  ['points for a review that is not there', () => review({ key: `'review:${randomUUID()}:0:1'` })],
  ['points for a review that waits', () => review({ key: `'review:${reviews.waits}:0:1'` })],
  ['points for a review twice', () => review({ key: `'review:${reviews.rewarded}:0:2'` })],
  ['points for a review twice in one transaction', () => `${review({ key: `'review:${reviews.stands}:0:1'` })}; INSERT INTO bonus_entries (member_id, lot_id, kind, points, happened_at) SELECT member_id, id, 'earn', points, granted_at FROM bonus_lots WHERE key = 'review:${reviews.stands}:0:1'; ${review({ key: `'review:${reviews.stands}:0:2'` })}`],
  ['points for a review that was removed', () => review({ key: `'review:${reviews.removed}:0:2'` })],
  ['points for another line of the order', () => review({ key: `'review:${reviews.stands}:1:1'` })],
  ['points for somebody else’s review', () => review({ member_id: `'${anna.id}'`, key: `'review:${reviews.stands}:0:1'` })],
  ['more for a review than the rules say', () => review({ key: `'review:${reviews.stands}:0:1'`, points: '51' })],
  ['points for a review under a key that names none', () => review({ key: `'review'` })],
  ['taking points of a review back while it stands', () => entry({ member_id: `'${vera}'`, lot_id: `'${rewards.rewarded}'`, kind: `'take_back'`, order_id: 'NULL', review_lot_id: `'${rewards.rewarded}'` })],
  ['taking back more than a review brought', () => entry({ member_id: `'${vera}'`, lot_id: `'${rewards.rewarded}'`, kind: `'take_back'`, order_id: 'NULL', review_lot_id: `'${rewards.removed}'`, points: '-50' }) + `; ${entry({ member_id: `'${vera}'`, lot_id: `'${rewards.removed}'`, kind: `'take_back'`, order_id: 'NULL', review_lot_id: `'${rewards.removed}'` })}`],
  ['taking a review’s points back from somebody else', () => entry({ kind: `'take_back'`, order_id: 'NULL', review_lot_id: `'${rewards.removed}'` })],
  ['taking back for a review what was no review’s', () => entry({ kind: `'take_back'`, order_id: 'NULL', review_lot_id: `'${lot}'` })],
  ['owing for a review that stands', () => `INSERT INTO bonus_dues (member_id, review_lot_id, points, happened_at) VALUES ('${vera}', '${rewards.rewarded}', 1, now())`],
  ['owing more than a review brought', () => `INSERT INTO bonus_dues (member_id, review_lot_id, points, happened_at) VALUES ('${vera}', '${rewards.removed}', 51, now())`],
  ['a lot that is full already', () => made({ remaining: '200' })],
  ['a larger lot', () => `UPDATE bonus_lots SET points = 1000 WHERE id = '${lot}'`],
  ['filling a lot', () => `UPDATE bonus_lots SET remaining = 500 WHERE id = '${lot}'`],
  ['filling a lot by a trigger of one’s own', () => forged(`UPDATE bonus_lots SET remaining = 500 WHERE id = '${lot}'`)],
  ['a later end', () => `UPDATE bonus_lots SET expires_at = now() + interval '9 years' WHERE id = '${expired}'`],
  ['a sooner end', () => `UPDATE bonus_lots SET expires_at = now() WHERE id = '${foreign}'`],
  ['carrying a lot to somebody else', () => `UPDATE bonus_lots SET member_id = '${anna.id}' WHERE id = '${foreign}'`],
  ['making somebody’s membership part of another', () => `UPDATE bonus_members SET left_at = now(), moved_to_id = '${anna.id}', person_id = NULL WHERE id = '${other.id}'; UPDATE bonus_lots SET member_id = '${anna.id}' WHERE id = '${foreign}'`],
  ['deleting a lot', () => `DELETE FROM bonus_lots WHERE id = '${lot}'`],
  ['emptying the lots', () => `TRUNCATE bonus_lots CASCADE`],
  ['deleting a membership that lives', () => `DELETE FROM bonus_members WHERE id = '${anna.id}'`],
  ['leaving with points', () => `UPDATE bonus_members SET left_at = now() WHERE id = '${other.id}'`],
  ['coming back', () => `UPDATE bonus_members SET left_at = NULL WHERE id = '${gone}'`],
  ['giving to somebody who has left', () => `INSERT INTO bonus_welcomes (contact_hash, member_id) VALUES (repeat('b', 64), '${gone}'); ${made({ member_id: `'${gone}'`, key: `'welcome:${gone}'`, id: `'${GONE_LOT}'` })}; ${entry({ member_id: `'${gone}'`, lot_id: `'${GONE_LOT}'`, kind: `'earn'`, points: '200', order_id: 'NULL' })}`],
  ['taking over somebody’s membership', () => `UPDATE bonus_members SET person_id = '${anna.personId}' WHERE id = '${gone}'`],
  ['two memberships of one person', () => `INSERT INTO bonus_members (id, person_id, rules_number, referral_code) VALUES (uuidv7(), '${anna.personId}', 1, 'ABCDEFGH')`],
  ['owing more than was earned', () => `INSERT INTO bonus_dues (member_id, order_id, return_id, points, happened_at) VALUES ('${anna.id}', '${earned}', '${returned}', 41, now())`],
  ['owing for an order that earned nothing', () => `INSERT INTO bonus_dues (member_id, order_id, return_id, points, happened_at) VALUES ('${anna.id}', '${spent}', NULL, 1, now())`],
  ['paying a due by hand', () => `INSERT INTO bonus_dues (member_id, order_id, lot_id, points, happened_at) VALUES ('${anna.id}', '${earned}', '${lot}', -1, now())`],
  ['forgetting a due', () => `DELETE FROM bonus_dues`],
  ['a small adjustment too many', () => adjustment(600, `'done'`) + `; ${adjustment(600, `'done'`)}`],
  ['a large adjustment alone', () => adjustment(1001, `'done'`)],
  ['a large adjustment approved by its author', () => adjustment(5000, `'done'`, `author_id`)],
  ['an adjustment that the ledger does not have', () => adjustment(10, `'done'`)],
  ['an adjustment that was refused from the start', () => adjustment(10, `'refused'`)],
  ['a referral that begins paid', () => `INSERT INTO bonus_referrals (id, referrer_id, friend_id, state, signals, order_id) VALUES (uuidv7(), '${anna.id}', '${other.id}', 'paid', '{}', '${earned}')`],
  ['a referral of oneself', () => `INSERT INTO bonus_referrals (id, referrer_id, friend_id, signals) VALUES (uuidv7(), '${anna.id}', '${anna.id}', '{}')`],
  ['rules that begin published', () => `INSERT INTO bonus_rules (id, state, author_id) VALUES (uuidv7(), 'published', uuidv7())`],
  ['other numbers in published rules', () => `UPDATE bonus_rules SET welcome_points = 100000 WHERE state = 'published'`],
  ['another rate in published rules', () => `UPDATE bonus_levels SET rate = 5000`],
  ['a level more in published rules', () => `INSERT INTO bonus_levels (rules_id, position, code, name, turnover_from, rate) SELECT id, 9, 'more', 'Ещё', 1, 5000 FROM bonus_rules WHERE state = 'published'`],
  ['deleting published rules', () => `DELETE FROM bonus_rules WHERE state = 'published'`],
  ['approving one’s own rules', () => `INSERT INTO bonus_rules (id, author_id) VALUES ('${RULES}', '${RULES}'); INSERT INTO bonus_levels (rules_id, position, code, name, turnover_from, rate) VALUES ('${RULES}', 0, 'a', 'А', 0, 100); UPDATE bonus_rules SET state = 'approved', approver_id = author_id WHERE id = '${RULES}'`],
  ['approving rules whose levels fall', () => `INSERT INTO bonus_rules (id, author_id) VALUES ('${RULES}', '${RULES}'); INSERT INTO bonus_levels (rules_id, position, code, name, turnover_from, rate) VALUES ('${RULES}', 0, 'a', 'А', 0, 100), ('${RULES}', 1, 'b', 'Б', 500, 200), ('${RULES}', 2, 'c', 'В', 400, 300); UPDATE bonus_rules SET state = 'approved', approver_id = uuidv7() WHERE id = '${RULES}'`],
  ['a campaign that is approved by its author', () => `INSERT INTO bonus_campaigns (id, name, starts_at, ends_at, multiplier, author_id) VALUES ('${RULES}', 'X', now(), now() + interval '1 day', 200, '${RULES}'); UPDATE bonus_campaigns SET state = 'approved', approver_id = author_id WHERE id = '${RULES}'`],
]

const RULES = '00000000-0000-7000-8000-0000000000aa'
const GONE_LOT = '00000000-0000-7000-8000-0000000000bb'
const STAFF = '00000000-0000-7000-8000-0000000000cc'
const adjustment = (points: number, state: string, approver = 'NULL') =>
  `INSERT INTO bonus_adjustments (id, member_id, points, reason, state, author_id, approver_id, decided_at) VALUES (uuidv7(), '${anna.id}', ${points}, 'жалоба', ${state}, '${STAFF}', ${approver === 'author_id' ? `'${STAFF}'` : approver}, now())`

describe('the database refuses §4.1.11', () => {
  test.each(attempts)('%s', async (_, sql) => {
    const before = await stateOf()
    await expect(db.$transaction(async (tx) => {
      for (const statement of sql().split(/;(?![^$]*\$f\$)\s*/)) if (statement.trim()) await tx.$executeRawUnsafe(statement)
      await tx.$executeRawUnsafe('SET CONSTRAINTS ALL IMMEDIATE')
    })).rejects.toThrow()
    expect(await stateOf()).toEqual(before)
  })
})

const stateOf = async () => [await getBalance(anna.id), await getBalance(other.id), await getBalance(vera), await db.bonusEntry.count(), await db.bonusDue.count(), await db.bonusLot.count()]

test('what is right goes through: the same statements with nothing wrong in them', async () => {
  expect(await getBalance(anna.id)).toBe(440)
  expect(await takeBack(db, { orderId: earned, points: 40, returnId: returned, at: now() })).toEqual({ taken: 40, due: 0 })
  expect(await expireLots(now())).toBe(1)
  expect(await getBalance(anna.id)).toBe(400)
})
