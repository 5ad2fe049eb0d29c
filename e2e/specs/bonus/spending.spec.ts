import { newBuyer } from '#e2e/kit/buyer.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import type { As } from '#e2e/kit/fixtures/as.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { promoBox } from '#e2e/kit/pages/promo-box.ts'
import { returnPage } from '#e2e/kit/pages/return-page.ts'
import { tabTo } from '#e2e/kit/tab-to.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { givePoints } from '#lib/test-support/give-points.ts'
import { referralCode } from '#lib/test-support/make-bonus.ts'

const rub = (text: string) => new RegExp(text.replaceAll(' ', '\\s'))

/** A customer who takes part and has so many points, signed in. */
async function openMember(as: As, points: number) {
  const customer = await as('anna')
  const { id } = await db.bonusMember.create({ data: { personId: customer.id, joinedAt: now(), rulesNumber: 1, referralCode: referralCode() }, select: { id: true } })
  await givePoints(id, points)
  return { ...customer, memberId: id }
}

/** What a signed-in customer still has to say. */
async function fillRest(form: ReturnType<typeof checkoutPage>): Promise<void> {
  const buyer = newBuyer()
  await form.region.selectOption({ label: buyer.region })
  await form.method('Курьер').check()
  await form.city.fill(buyer.city)
  await form.address.fill(buyer.address)
  await form.payOnDelivery.check()
}

test('платит часть заказа бонусами: ползунок, число, промокод и сумма всегда согласны; отменяет — бонусы вернулись §4.1.11', async ({ as, shop, mailbox }) => {
  const member = await openMember(as, 2000)
  const { page } = member
  const device = await shop.product({ price: 350_000 })
  const promo = await shop.promo()
  const form = await openCheckout(page, device)
  await fillRest(form)

  await test.step('сколько можно и почему; с клавиатуры ползунком и числом', async () => {
    await expect(form.summary).toContainText(rub('на счёте 2 000'))
    await expect(form.points).toHaveAccessibleDescription(rub('Не больше 1 050 бонусов: до 30 % цены каждого товара'))
    await expect(form.summary).toContainText(rub('Получите 105 бонусов'))
    await tabTo(page, form.pointsSlider)
    await page.keyboard.press('End')
    await expect(form.points).toHaveValue('1050')
    await expect(form.summary).toContainText(rub('−1 050 ₽'))
    await expect(form.summary).toContainText(rub('Получите 73 бонуса'))
    await expectGood(page)
    await form.points.fill('2 000')
    await expect(form.points).toHaveAccessibleDescription(rub('Не больше 1 050 бонусов: столько'))
    await form.points.fill('500')
    await expect(form.pointsSlider).toHaveValue('500')
    await expect(form.summary).toContainText(rub('−500 ₽'))
  })

  await test.step('с промокодом можно меньше: сумма не уходит за край, поле говорит почему', async () => {
    await form.allPoints.click()
    await promoBox(page).open.click()
    await promoBox(page).code.fill(promo.code)
    await promoBox(page).apply.click()
    await expect(form.summary).toContainText(rub('−350 ₽'))
    await expect(form.summary).toContainText(rub('−945 ₽'))
    await expect(form.points).toHaveValue('1050')
    await expect(form.points).toHaveAccessibleDescription(rub('Не больше 945 бонусов: столько'))
    await form.submit.click()
    await expect(form.alert).toContainText('Списать бонусов')
    await expect(form.points).toBeFocused()
    await expect(page).toBeAccessible()
    await form.points.fill('600')
  })

  const order = orderPage(page)
  await form.submit.click()
  await expect(order.status).toHaveText('Заказ принят')
  await expect(order.contents).toContainText(rub('Бонусами−600 ₽'))
  await expect(order.contents).toContainText(rub('Начислим 76 бонусов'))
  await expect(page).toBeAccessible()
  expect(await getBalance(member.memberId)).toBe(1400)
  expect((await mailbox.of(member).latest(/принят/)).text?.replaceAll(/\s+/g, ' ')).toContain('Бонусами −600 ₽')
  await order.cancel.click()
  await order.confirmCancel.click()
  await expect(order.status).toHaveText('Заказ отменён')
  await expect(order.contents).toContainText(rub('На счёт вернулось 600 бонусов'))
  expect(await getBalance(member.memberId)).toBe(2000)
})

test('бонусы потрачены в другой вкладке: сказано у поля, введённое на месте, заказ оформляется с тем, что осталось', async ({ as, shop }) => {
  const member = await openMember(as, 900)
  const { page } = member
  const device = await shop.product({ price: 350_000 })
  const form = await openCheckout(page, device)
  await fillRest(form)
  await form.points.fill('900')
  await expect(form.summary).toContainText(rub('−900 ₽'))
  await shop.order({ of: member, lines: [await shop.product({ price: 350_000 })], points: 700 })
  await form.submit.click()
  await expect(form.points).toHaveAccessibleDescription(rub('На счёте 200 бонусов: меньше, чем вы указали'))
  await expect(form.points).toHaveValue('900')
  await expect(form.address).toHaveValue(newBuyer().address)
  await expect(form.payOnDelivery).toBeChecked()
  await expect(form.summary).toContainText(rub('−200 ₽'))
  await form.points.fill('200')
  await form.submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  expect(await getBalance(member.memberId)).toBe(0)
})

test('возвращает одну вещь из двух: деньги, бонусы и начисленное делятся по вещам §4.1.11', { tag: '@smoke' }, async ({ as, shop }) => {
  const member = await openMember(as, 1000)
  const { page } = member
  const device = await shop.product({ price: 350_000 })
  const { number } = await shop.order({ of: member, lines: [{ ...device, quantity: 2 }], points: 1000, to: 'delivered' })
  await page.goto(`/account/orders/${number}`)
  const order = ownOrderPage(page)
  await expect(order.contents).toContainText(rub('Начислено 180 бонусов'))
  await order.sendBack.click()
  const form = returnPage(page)
  await form.pieces(device.name).selectOption('1')
  await expect(form.amount).toHaveText(rub('3 000 ₽'))
  await expect(form.points).toHaveText(rub('Ещё на счёт вернётся 500 бонусов. Спишем бонусы, начисленные за эти товары: 90.'))
  await expectGood(page)
  await form.reason('Не подошёл').check()
  await form.submit.click()
  await expect(order.openReturn).toContainText(rub('Вернём 3 000 ₽ и 500 бонусов до'))
  await shop.giveBack({ number })
  await page.reload()
  await expect(order.contents).toContainText(rub('На счёт вернулось 500 бонусов'))
  await expect(order.contents).toContainText(rub('Начислено 90 бонусов'))
  expect(await getBalance(member.memberId)).toBe(590)
})

test('гость видит, сколько получил бы участник, и где об этом прочесть; бонусов ему не предлагают', async ({ page, shop }) => {
  const device = await shop.product({ price: 350_000 })
  await holdCart(page, device)
  const cart = await openCart(page, 1)
  await expect(cart.sum).toContainText(rub('Участники бонусной программы получат 105 бонусов'))
  await cart.line(device.name).more.click()
  await expect(cart.sum).toContainText(rub('210 бонусов'))
  await expectGood(page)
  await page.goto('/checkout')
  const form = checkoutPage(page)
  await expect(form.summary).toContainText(rub('получат 210 бонусов'))
  await expect(form.points).toBeHidden()
  await form.summary.getByRole('link', { name: 'бонусной программы' }).click()
  await expect(page).toHaveURL('/bonus')
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('бонусы — простое число: страница возвращается с новой суммой, второй раз — заказ', async ({ as, shop }) => {
    const member = await openMember(as, 400)
  const { page } = member
    const device = await shop.product({ price: 100_000 })
    await page.goto(device.path)
    await productPage(page).add.click()
    await expect(cartPage(page).line(device.name).row).toBeVisible()
    await page.goto('/checkout')
    const form = checkoutPage(page)
    await expect(form.pointsSlider).toBeHidden()
    await fillRest(form)
    await form.points.fill('250')
    await form.submit.click()
    await expect(form.alert).toContainText('Сумма заказа изменилась')
    await expect(form.points).toHaveValue('250')
    await expect(form.summary).toContainText(rub('−250 ₽'))
    await form.submit.click()
    await expect(orderPage(page).status).toHaveText('Заказ принят')
    expect(await getBalance(member.memberId)).toBe(150)
  })
})
