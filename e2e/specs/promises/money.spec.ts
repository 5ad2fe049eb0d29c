import { newBuyer } from '#e2e/kit/buyer.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { orderPath } from '#lib/orders/order-link.ts'

const PRICE = 1_234_567
/** No-break spaces, thin or not: a sum is never torn apart at the end of a line. */
const shown = /12[\u00a0\u202f]345,67[\u00a0\u202f]₽/
const torn = /\d ₽/

test('цена одна и та же в списке, на товаре, для поисковиков, в заказе и в письме: целые копейки внутри, рубли с неразрывными пробелами снаружи', async ({ request, shop, mailbox }) => {
  const device = await shop.product({ price: PRICE })
  const product = await (await request.get(device.path)).text()
  expect(product).toMatch(shown)
  expect(product).toContain('"price":"12345.67"')
  const list = await (await request.get('/catalogue/accessories/filter?sort=new')).text()
  expect(list).toMatch(shown)

  const { email } = newBuyer()
  const placed = await shop.order({ email, lines: [device] })
  const order = await db.order.findUniqueOrThrow({ where: { number: placed.number }, include: { lines: true } })
  expect(order.lines.map(({ price }) => price)).toEqual([PRICE])
  expect(order.total - order.deliveryTotal).toBe(PRICE)
  expect(Number.isInteger(order.total)).toBe(true)
  const page = await (await request.get(orderPath(order))).text()
  expect(page).toMatch(shown)
  const letter = await mailbox.of(email).latest(/принят/)
  expect(letter.text).toMatch(shown)
  for (const text of [product, list, page, letter.text ?? '', letter.html ?? '']) expect(text.replaceAll(/<[^>]*>/g, '')).not.toMatch(torn)
})
