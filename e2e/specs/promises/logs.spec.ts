import { readFileSync } from 'node:fs'
import { randomInt } from 'node:crypto'
import { codeFor, fillSignUp, newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { newBuyer } from '#e2e/kit/buyer.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { signUpPage } from '#e2e/kit/pages/sign-up-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test.use({ javaScriptEnabled: false })

/** Letters that no name of the catalogue has in this order. */
const unlike = (): string => Array.from({ length: 10 }, () => 'бвгджзклмн'[randomInt(10)]).join('')

test('в журналах сайта, работника и отправителя нет ни почты, ни телефона, ни имени, ни адреса, ни пароля, ни кода, ни сеанса §5.5', async ({ page, context, shop }) => {
  const file = process.env.LOG_FILE ?? ''
  const newcomer = { ...newNewcomer(), surname: `Щ${unlike()}`, password: `${unlike()}-чайник-облако` }
  await page.goto('/sign-up')
  await fillSignUp(page, newcomer)
  await signUpPage(page).submit.click()
  const code = await codeFor(newcomer.contact)
  await codePage(page).code.fill(code === '111111' ? '222222' : '111111')
  await codePage(page).submit.click()
  await codePage(page).code.fill(code)
  await codePage(page).submit.click()
  await expect(page).toHaveURL('/account')

  const [street, phone] = [`ул. ${unlike()}, 14`, `917${String(randomInt(1e7)).padStart(7, '0')}`]
  await holdCart(page, await shop.product())
  await page.goto('/checkout')
  await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
  await checkoutPage(page).email.fill(newcomer.contact)
  await checkoutPage(page).phone.fill(`+7${phone}`)
  await checkoutPage(page).address.fill(street)
  await checkoutPage(page).submit.click()
  await checkoutPage(page).submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')

  const session = (await context.cookies()).find(({ name }) => name.includes('session'))?.value ?? ''
  const log = readFileSync(file, 'utf8')
  expect(log.length).toBeGreaterThan(0)
  const secrets = { 'почта': newcomer.contact, 'фамилия': newcomer.surname, 'пароль': newcomer.password, 'телефон': phone, 'адрес': street, 'сеанс': session, 'код': `"${code}"` }
  for (const [what, value] of Object.entries(secrets)) {
    expect(value, what).not.toBe('')
    expect(log.includes(value), `${what} в журнале`).toBe(false)
  }
})
