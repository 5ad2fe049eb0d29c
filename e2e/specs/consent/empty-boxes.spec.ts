import { boxToken } from '#e2e/kit/inside/box-token.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { collectionPoints } from '#lib/consent/purposes.ts'

/** Every box of the page as it comes: which consent it gives, whether it is ticked or must be. */
function boxesOf(all: Element[]) {
  return all.flatMap((box) => (box instanceof HTMLInputElement ? [{ name: box.name, value: box.value, ticked: box.checked || box.defaultChecked, required: box.required || box.getAttribute('aria-required') === 'true' }] : []))
}

for (const [path, point] of [
  ['/', 'newsletter'], ['/delivery', 'newsletter'], ['/subscription', 'newsletter'], ['/sign-up', 'registration'], ['/checkout', 'checkout'], ['/careers/spetsialist-podderzhki/apply', 'vacancy'],
] as const) {
  test(`${path}: отметка на каждое согласие, все пусты, ни одна не обязательна §3.1 §6.1.1`, async ({ page, shop }) => {
    if (path === '/checkout') await openCheckout(page, await shop.product())
    else await page.goto(path)
    const boxes = await page.locator('input[type=checkbox]').evaluateAll(boxesOf)
    const given = boxes.filter(({ name }) => name === 'consents').map(({ value }) => value)
    const expected = await Promise.all(collectionPoints[point].map((cell) => boxToken(point, cell)))
    expect(given.toSorted()).toEqual(expected.toSorted())
    expect(boxes.filter(({ ticked, required }) => ticked || required)).toEqual([])
    await expect(page.locator('input[name=consents][type=hidden]')).toHaveCount(0)
  })
}

test('у каждой отметки свой текст на месте и постоянная ссылка, сама отметка — 44 пикселя §6.1.1', async ({ page, request }) => {
  await page.goto('/sign-up')
  const boxes = page.locator('input[name=consents]')
  await expect(boxes).toHaveCount(2)
  for (const box of await boxes.all()) {
    const label = page.locator(`label[for="${await box.getAttribute('id')}"]`)
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
  const texts = page.locator('form details').filter({ hasText: 'Полный текст' })
  await expect(texts).toHaveCount(2)
  for (const text of await texts.all()) {
    await text.locator('summary').click()
    await expect(text).toContainText('Как отозвать')
    const answer = await request.get((await text.getByRole('link', { name: /Постоянная ссылка/ }).getAttribute('href')) ?? '')
    expect(answer.status()).toBe(200)
  }
})

test('просмотр страниц ничего не записывает §2.1', async ({ as, consents }) => {
  const customer = await as('anna')
  const { page } = customer
  for (const path of ['/', '/catalogue', '/delivery', '/account', '/account/communications', '/subscription', '/account/communications?agree=1']) await page.goto(path)
  expect([...(await consents.of(customer.email).events()), ...(await consents.of(customer.mobile).events())]).toEqual([])
})
