import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { decideReview, makeReview } from '#lib/test-support/make-review.ts'
import { owner } from '#lib/test-support/owner.ts'

const writing = async (personId: string, over: Partial<Prisma.ReviewUncheckedCreateInput> = {}, until?: 'paid') => {
  const { id: orderId, variantIds } = await makeDelivered({ personId, ...(until && { until }) })
  const { productId } = await db.variant.findUniqueOrThrow({ where: { id: variantIds[0] ?? '' }, select: { productId: true } })
  return { productId, orderId, position: 0, personId, rating: 5, text: '', createdAt: now(), ...over }
}
const write = (data: Prisma.ReviewUncheckedCreateInput) => db.review.create({ data })
const asStaff = <T>(personId: string, change: (tx: Prisma.TransactionClient) => Promise<T>) => actAs({ personId, role: 'support' }, () => db.$transaction(change))
const change = (id: string, data: Prisma.ReviewUncheckedUpdateInput) => db.review.update({ where: { id }, data })

describe('who may write', () => {
  test('the buyer of a delivered line, about that product, once: nobody else, whoever asks the database §7.9', async () => {
    const [anna, boris] = [await makeCustomer(), await makeCustomer()]
    const own = await writing(anna.personId)
    await expect(write({ ...own, personId: boris.personId })).rejects.toThrow('only who was handed over')
    await expect(write({ ...own, productId: (await writing(anna.personId)).productId })).rejects.toThrow('only who was handed over')
    await expect(write({ ...own, position: 1 })).rejects.toThrow('only who was handed over')
    await expect(write(await writing(anna.personId, {}, 'paid'))).rejects.toThrow('only who was handed over')
    await expect(write({ ...own, state: 'published', publishedAt: now(), moderatedAt: now(), moderatedBy: randomUUID() })).rejects.toThrow('waits')
    await expect(asStaff(anna.personId, (tx) => tx.review.create({ data: own }))).rejects.toThrow('waits')
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => write(own)))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.review.count({ where: { personId: anna.personId } })).toBe(1)
  })

  test('who gave the goods back afterwards was a buyer all the same', async () => {
    const { personId } = await makeCustomer()
    const data = await writing(personId)
    await db.order.update({ where: { id: data.orderId }, data: { state: 'returned' } })
    expect(await write(data)).toMatchObject({ state: 'pending' })
  })

  test.each([['no star', { rating: 0 }], ['six stars', { rating: 6 }], ['a word', { text: 'коротко' }], ['spaces around', { text: ' пробелы по краям ' }], ['a book', { text: 'я'.repeat(4001) }]])('%s is no review', async (_, over) => {
    const { personId } = await makeCustomer()
    await expect(write(await writing(personId, over))).rejects.toThrow(/reviews_(rating|text)/)
  })
})

test('one pseudonym for all reviews of a person, drawn by chance: nothing of the name, another one for others §6.2.2', async () => {
  const anna = await makeCustomer()
  const [first, second] = await Promise.all([makeReview({ author: anna }), makeReview({ author: anna })])
  const other = await makeReview()
  const [one, two, three] = await Promise.all([first, second, other].map(({ id }) => db.review.findUniqueOrThrow({ where: { id }, select: { pseudonym: true } })))
  expect(one?.pseudonym).toMatch(/^[0-9A-F]{4,8}$/)
  expect(two).toEqual(one)
  expect(three).not.toEqual(one)
  await expect(change(first.id, { pseudonym: 'ABCD' })).rejects.toThrow('a pseudonym stays')
})

describe('who decides', () => {
  test('somebody of the staff, by name, and never about their own review', async () => {
    const { id, author } = await makeReview()
    const decided = { state: 'published', moderatedAt: now(), moderatedBy: randomUUID() } as const
    await expect(change(id, decided)).rejects.toThrow('somebody of the staff decides')
    await expect(asStaff(randomUUID(), (tx) => tx.review.update({ where: { id }, data: decided }))).rejects.toThrow('somebody of the staff decides')
    await expect(decideReview(id, 'published', undefined, author.personId)).rejects.toThrow('somebody of the staff decides')
    await decideReview(id, 'published')
    expect(await db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'published', publishedAt: expect.any(Date) })
  })

  test('along its ways only: waits, is published or declined, is removed, comes back; written anew it waits again', async () => {
    const { id } = await makeReview()
    await expect(decideReview(id, 'removed')).rejects.toThrow('does not go from')
    await decideReview(id, 'declined')
    await decideReview(id, 'published')
    await expect(decideReview(id, 'declined')).rejects.toThrow('does not go from')
    await decideReview(id, 'removed')
    await decideReview(id, 'published')
    const open = { state: 'pending', moderatedAt: null, moderatedBy: null } as const
    await expect(change(id, open)).rejects.toThrow('written it anew')
    await expect(change(id, { text: 'Совсем другой текст' })).rejects.toThrow('looked through anew')
    await expect(asStaff(randomUUID(), (tx) => tx.review.update({ where: { id }, data: { ...open, text: 'Слова магазина', editedAt: now() } }))).rejects.toThrow('nobody but its author')
    const before = await db.review.findUniqueOrThrow({ where: { id } })
    const after = await change(id, { ...open, text: 'Совсем другой текст', editedAt: now() })
    expect(after).toMatchObject({ state: 'pending', publishedAt: before.publishedAt, revision: before.revision + 1 })
    await expect(change(id, { publishedAt: null })).rejects.toThrow('not rewritten')
  })

  test('the shop answers what is published, by name', async () => {
    const { id, author } = await makeReview()
    const by = randomUUID()
    const answer = { answer: 'Спасибо!', answeredAt: now(), answeredBy: by }
    await expect(asStaff(by, (tx) => tx.review.update({ where: { id }, data: answer }))).rejects.toThrow('answers a published review')
    await decideReview(id, 'published')
    await expect(change(id, answer)).rejects.toThrow('answers a published review')
    await expect(asStaff(author.personId, (tx) => tx.review.update({ where: { id }, data: { ...answer, answeredBy: author.personId } }))).rejects.toThrow('answers a published review')
    expect(await asStaff(by, (tx) => tx.review.update({ where: { id }, data: answer }))).toMatchObject({ answer: 'Спасибо!' })
  })
})

describe('votes', () => {
  const vote = (reviewId: string, personId: string, helpful: boolean) => db.reviewVote.upsert({ where: { reviewId_personId: { reviewId, personId } }, create: { reviewId, personId, helpful }, update: { helpful } })
  const counted = async (id: string) => db.review.findUniqueOrThrow({ where: { id }, select: { helpful: true, unhelpful: true, revision: true } })

  test('one each, none for one’s own or for what is not shown; votes are counted, not written', async () => {
    const { id, author } = await makeReview()
    const people = await Promise.all(Array.from({ length: 6 }, () => makeCustomer()))
    await expect(vote(id, people[0]?.personId ?? '', true)).rejects.toThrow('nobody votes on their own')
    await decideReview(id, 'published')
    await expect(vote(id, author.personId, true)).rejects.toThrow('nobody votes on their own')
    const { revision } = await counted(id)
    await Promise.all(people.map(({ personId }, index) => vote(id, personId, index > 0)))
    await Promise.all(people.slice(1, 3).map(({ personId }) => vote(id, personId, false)))
    expect(await counted(id)).toEqual({ helpful: 3, unhelpful: 3, revision })
    await db.person.delete({ where: { id: people[5]?.personId ?? '' } })
    expect(await counted(id)).toEqual({ helpful: 2, unhelpful: 3, revision })
    await expect(change(id, { helpful: 99 })).rejects.toThrow('counted, not written')
  })
})

describe('the numbers of a product', () => {
  test('follow from what is published, under changes at once; nobody writes them', async () => {
    const reviews = await Promise.all(Array.from({ length: 10 }, (_, index) => makeReview({ rating: (index % 5) + 1 })))
    const target = reviews[0]?.productId ?? ''
    // As if all had bought the same: their guards are switched off for the moving alone.
    await owner.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      for (const { id } of reviews) await tx.review.update({ where: { id }, data: { productId: target } })
    })
    const publish = reviews.map(({ id }) => decideReview(id, 'published'))
    await Promise.all(publish)
    await Promise.all(reviews.map(async ({ id }, index): Promise<unknown> => (index % 2 === 0 ? decideReview(id, 'removed') : db.review.delete({ where: { id } }))))
    await Promise.all(reviews.filter((_, index) => index % 2 === 0).map(({ id }) => decideReview(id, 'published')))
    const left = await db.review.findMany({ where: { productId: target, state: 'published' }, select: { rating: true } })
    const rating = await db.productRating.findUniqueOrThrow({ where: { productId: target } })
    expect(rating).toMatchObject({ reviews: left.length, ratingSum: left.reduce((sum, each) => sum + each.rating, 0), stars1: left.filter((each) => each.rating === 1).length })
    expect(left.length).toBeGreaterThan(0)
    await expect(db.productRating.update({ where: { productId: target }, data: { reviews: 1000 } })).rejects.toThrow('permission denied')
    await expect(db.productRating.deleteMany()).rejects.toThrow('permission denied')
  })

  test('blocked data are shown to nobody while the block lasts, and do not count §6.2.4', async () => {
    const { id, productId, author } = await makeReview({ state: 'published' })
    const { id: subjectId } = await db.subject.create({ data: { personId: author.personId } })
    const count = async () => (await db.productRating.findUnique({ where: { productId } }))?.reviews
    expect(await count()).toBe(1)
    const block = await db.block.create({ data: { subjectId, personId: author.personId, cause: 'проверка данных', startedAt: now() } })
    expect(await db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({ blocked: true, state: 'published' })
    expect(await count()).toBe(0)
    await db.block.update({ where: { id: block.id }, data: { endedAt: now(), decision: 'проверено' } })
    expect(await db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({ blocked: false })
    expect(await count()).toBe(1)
  })
})

test('photos come from the author while the review waits, at most five, and their bytes follow them', async () => {
  const { id } = await makeReview()
  const add = (position: number) => db.reviewPhoto.create({ data: { reviewId: id, position, storedAs: randomUUID().replaceAll('-', ''), width: 10, height: 10 } })
  const first = await add(0)
  await expect(add(0)).rejects.toThrow()
  await expect(add(5)).rejects.toThrow('review_photos_position')
  await decideReview(id, 'published')
  await expect(add(1)).rejects.toThrow()
  await db.review.delete({ where: { id } })
  expect(await db.storedFileRemoval.findMany({ where: { room: 'reviews', storedAs: { startsWith: first.storedAs } }, select: { storedAs: true }, orderBy: { storedAs: 'asc' } })).toEqual([{ storedAs: `${first.storedAs}-320.webp` }, { storedAs: `${first.storedAs}.webp` }])
})

test('a complaint is about what is shown, stays what it is, and is decided once, by the staff §7.9', async () => {
  const { id, author } = await makeReview()
  const boris = await makeCustomer()
  const complain = () => db.reviewReport.create({ data: { reviewId: id, reason: 'abuse', words: 'Он меня оскорбил', reporterId: boris.personId, createdAt: now(), dueAt: new Date(now().getTime() + 86_400_000) } })
  await expect(complain()).rejects.toThrow('that is shown')
  await decideReview(id, 'published')
  const report = await complain()
  await expect(complain()).rejects.toThrow()
  const decide = (staffId: string) => asStaff(staffId, (tx) => tx.reviewReport.update({ where: { id: report.id }, data: { state: 'dismissed', decidedAt: now(), decidedBy: staffId } }))
  await expect(decide(author.personId)).rejects.toThrow()
  await expect(decide(boris.personId)).rejects.toThrow()
  await expect(db.reviewReport.update({ where: { id: report.id }, data: { words: 'Он молодец' } })).rejects.toThrow()
  await decide(randomUUID())
  await expect(decide(randomUUID())).rejects.toThrow()
  expect(await db.reviewReport.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({ words: 'Он меня оскорбил', state: 'dismissed' })
})
