import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { announceProgramme } from './announce-programme.ts'
import { readCardRates } from './card-rates.ts'
import { readProgramme } from './read-programme.ts'

let ear: pg.Client
let heard: string[] = []

beforeAll(async () => {
  ear = new pg.Client({ connectionString: env.DATABASE_URL })
  await ear.connect()
  await ear.query('listen catalogue_changed')
  ear.on('notification', ({ payload }) => heard.push(payload ?? ''))
})
afterAll(() => ear.end())
afterEach(() => travel(0))

/** How often pages were told of the programme since the last question. */
async function told(): Promise<number> {
  await ear.query('select 1')
  const count = heard.filter((payload) => payload === '{"bonus":true}').length
  heard = []
  return count
}

const someCategory = async (parentId: string | null = null) => {
  const slug = `family-${randomUUID()}`
  return { slug, ...(await db.category.create({ data: { slug, name: `Семейство ${slug}`, summary: 'Часы и браслеты, чтобы проверить бонусы', position: 100, parentId }, select: { id: true } })) }
}

const campaign = async (multiplier: number, { from = 0, to = days(2), categoryId = null as string | null } = {}) => {
  const at = now().getTime()
  const { id } = await db.bonusCampaign.create({
    data: { name: `Больше бонусов ${randomUUID()}`, startsAt: new Date(at + from), endsAt: new Date(at + to), multiplier, categoryId, authorId: randomUUID() }, select: { id: true },
  })
  await db.bonusCampaign.update({ where: { id }, data: { state: 'approved', approverId: randomUUID() } })
  return id
}

const stop = (id: string) => db.bonusCampaign.update({ where: { id }, data: { state: 'stopped', stoppedAt: now(), stoppedBy: randomUUID() } })

test('before the first rules there is no programme; then it is what they say §4.1.11', async () => {
  expect(await readProgramme(new Date('2020-01-01T00:00:00Z'))).toBeNull()
  expect(await readCardRates(new Date('2020-01-01T00:00:00Z'))).toBeNull()
  const programme = await readProgramme(now())
  expect(programme).toMatchObject({ number: 1, redeemShare: 3000, welcomePoints: 200, next: null })
  expect(programme?.levels.map(({ name, rate }) => [name, rate])).toEqual([['Старт', 300], ['Ритм', 400], ['Пульс', 500]])
})

test('cards follow the lowest level and the best campaign of their family and of what stands above it, pages hear of it', async () => {
  const [above, elsewhere] = [await someCategory(), await someCategory()]
  const below = await someCategory(above.id)
  await told()
  const rateOf = async ({ slug }: { slug: string }) => (await readCardRates(now()))?.[slug]
  expect(await rateOf(below)).toBe(300 * 100)
  const double = await campaign(200, { from: -minutes(1), categoryId: above.id })
  expect(await told()).toBe(1)
  const more = await campaign(150, { from: -minutes(1) })
  expect([await rateOf(below), await rateOf(above), await rateOf(elsewhere)]).toEqual([300 * 200, 300 * 200, 300 * 150])
  await stop(double)
  await stop(more)
  expect(await told()).toBe(3)
  expect(await rateOf(below)).toBe(300 * 100)
})

test('a draft is nobody’s news, what is announced stands on the page and not yet on cards', async () => {
  const family = await someCategory()
  await told()
  await db.bonusCampaign.create({ data: { name: 'Черновик', startsAt: now(), endsAt: new Date(now().getTime() + days(1)), multiplier: 300, authorId: randomUUID() } })
  expect(await told()).toBe(0)
  const id = await campaign(300, { from: days(3), to: days(5), categoryId: family.id })
  expect((await readProgramme(now()))?.campaigns).toMatchObject([{ id, multiplier: 300, category: { slug: family.slug } }])
  expect((await readCardRates(now()))?.[family.slug]).toBe(300 * 100)
  travel(days(4))
  expect((await readCardRates(now()))?.[family.slug]).toBe(300 * 300)
  travel(days(6))
  expect((await readProgramme(now()))?.campaigns).toEqual([])
  travel(0)
  await stop(id)
})

test('the job says it when a campaign begins and when it ends, and at no other minute', async () => {
  const id = await campaign(200, { from: days(10), to: days(11) })
  await told()
  // Later than whatever other tests have begun just now.
  travel(days(8))
  expect(await announceProgramme()).toBe(false)
  travel(days(10) + minutes(1))
  expect(await announceProgramme()).toBe(true)
  travel(days(10) + minutes(10))
  expect(await announceProgramme()).toBe(false)
  travel(days(11) + minutes(1))
  expect(await announceProgramme()).toBe(true)
  expect(await told()).toBe(2)
  travel(0)
  await stop(id)
})
