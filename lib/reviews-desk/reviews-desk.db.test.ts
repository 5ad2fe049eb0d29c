import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { now, travel } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { makeReport } from '#lib/review-reports/make-report.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeCustomer, type MadeCustomer } from '#lib/test-support/make-customer.ts'
import { makeReview } from '#lib/test-support/make-review.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { unmask } from '#lib/unmasking/unmask.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'
import { answerReview, withdrawAnswer } from './answer-review.ts'
import { composeReviewMail } from './compose-review-message.ts'
import { declineReview } from './decline-review.ts'
import { getDeskReview } from './get-review.ts'
import { countReviews, listReviews, nextWaiting } from './list-reviews.ts'
import { publishReview } from './publish-review.ts'
import { removeReview } from './remove-review.ts'
import { readReviewQuery } from './review-query.ts'
import { decideReport } from './reports/decide-report.ts'
import { whoseReview } from './whose-review.ts'
import { withholdPhoto } from './withhold-photo.ts'

afterEach(() => travel(0))

const support = await makeCustomer({ roles: ['support'] })
const manager = await makeCustomer({ roles: ['manager'], surname: 'Петрова' })
const as = <T>(who: MadeCustomer, work: () => Promise<T>, role: StaffRole = 'support') => actAs({ personId: who.personId, role }, work)
const revisionOf = async (id: string) => (await db.review.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision
const read = async (id: string) => ({ id, revision: await revisionOf(id) })
const stateOf = async (id: string) => (await db.review.findUniqueOrThrow({ where: { id }, select: { state: true } })).state
const why = { reason: 'personal-data', reasonWords: 'Уберите телефон курьера.' } as const
const lettersTo = (personId: string) => db.outboxMessage.findMany({ where: { personId, template: { startsWith: 'review-' } }, orderBy: { queuedAt: 'asc' }, select: { template: true, recipient: true, class: true, aboutId: true } })
const mailOf = async (personId: string) => {
  const message = await db.outboxMessage.findFirstOrThrow({ where: { personId, template: { startsWith: 'review-' } }, orderBy: { queuedAt: 'desc' } })
  return composeReviewMail({ ...message })
}
const complain = (reviewId: string, reporter: MadeCustomer | null = null, reason: 'personal_data' | 'abuse' = 'abuse') =>
  makeReport({ reviewId, reason, words: 'В отзыве мой телефон' }, { personId: reporter?.personId ?? null, address: '203.0.113.5' })

describe('deciding about a review', () => {
  test('published it is shown, its author is told, and the journals say who §7.9', async () => {
    const { id, author } = await makeReview()
    await as(support, async () => publishReview(await read(id), support))
    expect(await db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'published', moderatedBy: support.personId, reason: null })
    expect(await lettersTo(author.personId)).toEqual([{ template: 'review-published', recipient: author.email, class: 'service', aboutId: id }])
    expect((await mailOf(author.personId)).text).toContain('Отзыв опубликован')
    expect(await db.auditEntry.findMany({ where: { table: 'reviews', rowId: id, staffId: support.personId } })).toHaveLength(1)
  })

  test('declined its author reads the reason and the words, mends it, and it waits again §7.9', async () => {
    const { id, author } = await makeReview({ text: 'Курьер Иван, +7 917 123-45-67, опоздал.' })
    await as(support, async () => declineReview({ ...(await read(id)), ...why }, support))
    const { subject, text } = await mailOf(author.personId)
    expect(subject).toMatch(/^Отзыв нужно поправить/)
    expect(text).toContain('Чужие личные данные')
    expect(text).toContain('Уберите телефон курьера.')
    await db.review.update({ where: { id }, data: { text: 'Курьер опоздал на час.', editedAt: now(), state: 'pending', moderatedAt: null, moderatedBy: null, reason: null, reasonWords: null } })
    expect((await listReviews('support', readReviewQuery({ q: 'опоздал на час' }))).lines.map((line) => line.id)).toEqual([id])
    await as(support, async () => publishReview(await read(id), support))
    expect(await stateOf(id)).toBe('published')
  })

  test('of two moderators with one review the second is told; nothing is decided twice', async () => {
    const { id, author } = await makeReview()
    const seen = await read(id)
    const outcomes = await Promise.all([
      outcome(as(support, () => publishReview(seen, support))), outcome(as(manager, () => declineReview({ ...seen, ...why }, manager), 'manager')), outcome(as(manager, () => publishReview(seen, manager), 'manager')),
    ])
    expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'changed-meanwhile', 'in'])
    expect(await lettersTo(author.personId)).toHaveLength(1)
  })

  test('declined while its author rewrites it: one is first, and what was read is what is decided about', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await makeReview()
      const seen = await read(id)
      const rewritten = db.review.updateMany({ where: { id, state: 'pending' }, data: { text: 'Написано заново, уже без телефона.', editedAt: now() } })
      const [decided, edited] = await Promise.all([outcome(as(support, () => declineReview({ ...seen, ...why }, support))), rewritten])
      const after = await db.review.findUniqueOrThrow({ where: { id } })
      // Either the decision met the old words, and the edit found no review that waits; or it met new ones, and was refused.
      if (decided === 'in') expect([after.state, edited.count]).toEqual(['declined', 0])
      else expect([decided, after.state, after.text]).toEqual(['changed-meanwhile', 'pending', 'Написано заново, уже без телефона.'])
    }
  })

  test('nobody decides about their own, in whichever role; a block hides it from all §6.2.4', async () => {
    const { id } = await makeReview({ author: support })
    expect(await outcome(as(support, async () => publishReview(await read(id), support)))).toBe('own-review')
    expect(await outcome(as(support, async () => declineReview({ ...(await read(id)), ...why }, support)))).toBe('own-review')
    const { id: blocked, author } = await makeReview()
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, author.personId), personId: author.personId, cause: 'обращение' }))
    expect(await outcome(as(support, async () => publishReview(await read(blocked), support)))).toBe('not-found')
    const found = async (role: StaffRole) => (await listReviews(role, readReviewQuery({ state: 'all' }))).lines.some((line) => line.id === blocked)
    expect([await found('support'), await found('privacy_officer')]).toEqual([false, true])
    expect(await getDeskReview({ personId: manager.personId, role: 'manager' }, blocked, { unmasked: null, seesOrder: true })).toBeNull()
  })

  test('taken down under load: at each moment it is shown or removed, and the numbers of the product agree §7.9', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => makeReview({ state: 'published' })))
    const seen = await Promise.all(made.map(({ id }) => read(id)))
    const outcomes = await Promise.all(seen.flatMap((each) => [support, manager].map((who) => outcome(as(who, () => removeReview({ ...each, ...why }, who))))))
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(6)
    for (const { id, productId, author } of made) {
      expect(await stateOf(id)).toBe('removed')
      expect(await db.productRating.findUniqueOrThrow({ where: { productId } })).toMatchObject({ reviews: 0, ratingSum: 0 })
      expect((await lettersTo(author.personId)).map(({ template }) => template)).toEqual(['review-removed'])
    }
    const { subject, text } = await mailOf(made[0]?.author.personId ?? '')
    expect(subject).toMatch(/^Отзыв снят с публикации/)
    expect(text).not.toContain('пожаловались')
    // Wrongly taken down it comes back.
    const id = made[0]?.id ?? ''
    await as(manager, async () => publishReview(await read(id), manager))
    expect(await stateOf(id)).toBe('published')
  })
})

describe('the answer of the shop', () => {
  test('is told once, changed quietly, withdrawn; under what is not shown there is none', async () => {
    const { id, author } = await makeReview({ state: 'published' })
    await as(support, async () => answerReview({ ...(await read(id)), answer: 'Спасибо! Ремешок заменим.' }, support))
    await as(manager, async () => answerReview({ ...(await read(id)), answer: 'Спасибо! Ремешок заменим по гарантии.' }, manager))
    expect((await lettersTo(author.personId)).map(({ template }) => template)).toEqual(['review-answered'])
    expect((await mailOf(author.personId)).text).toContain('Ремешок заменим по гарантии.')
    await as(support, async () => withdrawAnswer(await read(id), support))
    await expect(mailOf(author.personId)).rejects.toThrow('withdrawn')
    await as(support, async () => removeReview({ ...(await read(id)), ...why }, support))
    expect(await outcome(as(support, async () => answerReview({ ...(await read(id)), answer: 'Поздно' }, support)))).toBe('review-state')
  })
})

describe('complaints at the desk', () => {
  test('upheld one takes the review down with all complaints about it; author and who complained are told §7.9 §6.2.2', async () => {
    const { id, author } = await makeReview({ state: 'published' })
    const boris = await makeCustomer()
    const [mine, guests] = [await complain(id, boris, 'personal_data'), await complain(id)]
    await as(support, async () => decideReport({ id: mine.id, revision: 1, reviewRevision: await revisionOf(id), uphold: true, ...why }, support))
    expect(await stateOf(id)).toBe('removed')
    expect(await db.reviewReport.findMany({ where: { id: { in: [mine.id, guests.id] } }, select: { state: true, decidedBy: true } })).toEqual([1, 2].map(() => ({ state: 'upheld', decidedBy: support.personId })))
    expect((await mailOf(author.personId)).text).toContain('На\u00a0ваш отзыв пожаловались')
    expect(await lettersTo(boris.personId)).toMatchObject([{ template: 'review-report-decided', recipient: boris.email }])
    expect((await mailOf(boris.personId)).subject).toBe(`Жалоба на отзыв № ${mine.number}: отзыв снят`)
  })

  test('dismissed one leaves the review; who complained reads why §7.9', async () => {
    const { id, author } = await makeReview({ state: 'published' })
    const boris = await makeCustomer()
    const { id: reportId, number } = await complain(id, boris)
    const decision = { id: reportId, revision: 1, reviewRevision: await revisionOf(id), uphold: false, decisionWords: 'Резкое мнение о товаре — не оскорбление.' } as const
    const outcomes = await Promise.all([outcome(as(support, () => decideReport(decision, support))), outcome(as(manager, () => decideReport({ ...decision, uphold: true, ...why }, manager)))])
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(1)
    if ((await stateOf(id)) === 'removed') return
    expect(await lettersTo(author.personId)).toEqual([])
    const { subject, text } = await mailOf(boris.personId)
    expect(subject).toBe(`Жалоба на отзыв № ${number}: отзыв остаётся`)
    expect(text).toContain('Резкое мнение')
  })

  test('about a review that was rewritten meanwhile is decided anew; whoever complained or wrote decides nothing', async () => {
    const { id, author } = await makeReview({ state: 'published' })
    const staff = await makeCustomer({ roles: ['support'] })
    const { id: reportId } = await complain(id, staff)
    const seen = { id: reportId, revision: 1, reviewRevision: await revisionOf(id), uphold: false, decisionWords: 'Всё в порядке, отзыв остаётся.' } as const
    expect(await outcome(as(staff, () => decideReport(seen, staff)))).toBe('own-report')
    await db.review.update({ where: { id }, data: { text: 'Написано заново, и опять с телефоном.', editedAt: now(), state: 'pending', moderatedAt: null, moderatedBy: null } })
    expect(await outcome(as(support, () => decideReport(seen, support)))).toBe('changed-meanwhile')
    // Declined anew, the complaint about it is upheld with it.
    await as(support, async () => declineReview({ ...(await read(id)), ...why }, support))
    expect(await db.reviewReport.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({ state: 'upheld' })
    expect((await lettersTo(author.personId)).map(({ template }) => template)).toEqual(['review-declined'])
  })
})

describe('what staff see of a review', () => {
  test('is a pseudonym, until the data are opened for a reason that the author reads §5.5', async () => {
    const { id, author, order } = await makeReview({ state: 'published' })
    const staff = await makeCustomer({ roles: ['support'] })
    const see = async () => {
      const whose = await whoseReview(['support'], id)
      return getDeskReview({ personId: staff.personId, role: 'support' }, id, { unmasked: whose && (await isUnmasked(staff, whose)), seesOrder: true })
    }
    expect(JSON.stringify(await see())).not.toMatch(/Иванова|Анна/)
    expect(JSON.stringify(await see())).not.toContain(author.personId)
    expect(await whoseReview(['support'], id)).toEqual({ orderId: order.id })
    expect(await whoseReview(['privacy_officer'], id)).toEqual({ personId: author.personId })
    expect(await whoseReview(['marketer'], id)).toBeNull()
    await unmask({ personId: staff.personId, role: 'support' }, { orderId: order.id }, { purpose: 'support', text: 'обращение по отзыву' })
    expect((await see())?.author).toBe('Иванова Анна')
    const masked = await getDeskReview({ personId: staff.personId, role: 'marketer' }, id, { unmasked: null, seesOrder: false })
    expect(masked).toMatchObject({ author: null, bought: { order: null } })
  })

  test('one photo is left out, the review stays, and whoever reads it meanwhile is told', async () => {
    const { id } = await makeReview()
    const storedAs = randomUUID().replaceAll('-', '')
    const { id: photoId } = await db.reviewPhoto.create({ data: { reviewId: id, position: 0, storedAs, width: 800, height: 600 } })
    const seen = await read(id)
    await expect(db.reviewPhoto.update({ where: { id: photoId }, data: { withheld: true } })).rejects.toThrow()
    await as(support, () => withholdPhoto({ ...seen, photoId, withheld: true }, support))
    expect(await db.reviewPhoto.findUniqueOrThrow({ where: { id: photoId } })).toMatchObject({ withheld: true })
    expect(await outcome(as(manager, () => publishReview(seen, manager)))).toBe('changed-meanwhile')
    const other = await makeReview()
    expect(await outcome(as(support, async () => withholdPhoto({ ...(await read(other.id)), photoId, withheld: false }, support)))).toBe('not-found')
  })
})

describe('the lists', () => {
  test('what waits stands from the one that waits longest; the next is never one\'s own', async () => {
    const [first, mine, second] = [await makeReview(), await makeReview({ author: await makeCustomer() }), await makeReview()]
    const { lines } = await listReviews('support', readReviewQuery({}))
    const ids = lines.map(({ id }) => id)
    expect(lines.map(({ moment }) => moment.getTime())).toEqual(lines.map(({ moment }) => moment.getTime()).toSorted((one, other) => one - other))
    expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id))
    expect(await nextWaiting({ personId: mine.author.personId, role: 'support' }, first.id)).toBe(second.id)
    expect(await nextWaiting({ personId: support.personId, role: 'support' }, first.id)).toBe(mine.id)
  })

  test('are found by words, stars, photos, complaints, goods, pseudonym and, for who sees orders, by order', async () => {
    const { id, order } = await makeReview({ rating: 2, text: 'Пряжка 100% царапает, возьмите кожаный_ремешок.', state: 'published' })
    const { pseudonym, product } = await db.review.findUniqueOrThrow({ where: { id }, select: { pseudonym: true, product: { select: { name: true } } } })
    await complain(id)
    const finds = async (query: Readonly<Record<string, string | undefined>>, role: StaffRole = 'support') => (await listReviews(role, readReviewQuery({ state: 'published', ...query }))).lines.some((line) => line.id === id)
    for (const query of [{ q: '100% ЦАРАПАЕТ' }, { q: 'кожаный_рем' }, { stars: '2' }, { reports: '1' }, { q: pseudonym.toLowerCase() }, { q: String(order.number) }, { product: product.name }]) expect([query, await finds(query)]).toEqual([query, true])
    for (const query of [{ q: '100_ царапает' }, { stars: '5' }, { photos: '1' }, { state: 'pending' }, { product: 'нет такого товара' }]) expect([query, await finds(query)]).toEqual([query, false])
    expect(await finds({ q: String(order.number) }, 'marketer')).toBe(false)
    expect(await countReviews('support', readReviewQuery({ state: 'published', stars: '2', q: 'царапает' }))).toBe(1)
  })

  test('go on where a page ended, whatever stands in the address', async () => {
    const made = await Promise.all(Array.from({ length: 3 }, () => makeReview()))
    const all = (await listReviews('support', readReviewQuery({}))).lines
    const middle = all.find(({ id }) => id === made[1]?.id)
    const after = await listReviews('support', readReviewQuery({ after: `${middle?.moment.getTime()}_${middle?.id}` }))
    expect(after.lines.map(({ id }) => id)).toEqual(all.slice(all.findIndex(({ id }) => id === middle?.id) + 1).map(({ id }) => id))
    expect(readReviewQuery({ state: 'x', stars: '9', after: "1_' OR 1", q: 'a', product: ['b'] })).toEqual({ state: 'pending' })
  })
})
