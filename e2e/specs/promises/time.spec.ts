import { newBuyer } from '#e2e/kit/buyer.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { orderPath } from '#lib/orders/order-link.ts'

test('срок оплаты хранится в UTC, а показан по Саратову, где бы ни был браузер; других часов в базе нет', async ({ request, shop }) => {
  const { email } = newBuyer()
  const { number } = await shop.order({ email, lines: [await shop.product()], payment: 'online' })
  const order = await db.order.findUniqueOrThrow({ where: { number } })
  const until = order.expiresAt ?? new Date(Number.NaN)
  // Saratov is four hours ahead of UTC the whole year round.
  const clock = new Date(until.getTime() + 4 * 3_600_000).toISOString().slice(11, 16)
  const page = await (await request.get(orderPath(order))).text()
  expect(page.replaceAll(/<[^>]*>/g, '')).toContain(`отложены до ${clock}, `)
  expect(page).toContain('(время Саратова, МСК+1)')
  const zoneless = await db.$queryRaw<{ table_name: string; column_name: string }[]>`
    SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('timestamp without time zone', 'time without time zone')`
  expect(zoneless).toEqual([])
})
