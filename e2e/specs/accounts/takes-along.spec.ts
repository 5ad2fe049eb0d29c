import type { Page } from '@playwright/test'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { openPlaced } from '#e2e/kit/journeys/open-placed.ts'
import { putIntoCart } from '#e2e/kit/journeys/put-into-cart.ts'
import { signIn, signInByCode } from '#e2e/kit/journeys/sign-in.ts'
import { codeFor, fillSignUp, newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { ordersPage } from '#e2e/kit/pages/orders-page.ts'
import { personalDataPage } from '#e2e/kit/pages/personal-data-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { signUpPage } from '#e2e/kit/pages/sign-up-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { newBuyer } from '#e2e/kit/buyer.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('корзина гостя входит вместе с ним: одинаковое складывается, о нехватке сказано', async ({ as, page, shop }) => {
  const owner = await shop.person()
  const [both, guests, owners] = [await shop.product({ stock: 3 }), await shop.product(), await shop.product()]
  const { page: before } = await as(owner)
  await holdCart(before, both)
  await (await openCart(before, 1)).line(both.name).more.click()
  await expect(siteHeader(before).cart(2)).toBeVisible()
  await holdCart(before, owners)
  await openCart(before, 3)

  await holdCart(page, both)
  await (await openCart(page, 1)).line(both.name).more.click()
  await expect(siteHeader(page).cart(2)).toBeVisible()
  await holdCart(page, guests)
  await signIn(page, { contact: owner.email, password: owner.password }, '/sign-in?next=%2Fcart')
  await expect(page).toHaveURL('/cart')
  const cart = cartPage(page)
  await expect(cart.lines).toHaveCount(3)
  await expect(cart.line(both.name).row).toContainText('Осталось: 3 штуки. Уменьшите количество.')
  await expect(cart.checkout).toBeHidden()
  await cart.acknowledge.click()
  await expect(cart.line(both.name).quantity).toHaveValue('3')
  await expect(cart.line(guests.name).quantity).toHaveValue('1')
  await expect(cart.line(owners.name).quantity).toHaveValue('1')
  await expect(cart.checkout).toBeVisible()
  // One cart, wherever it is looked at.
  await openCart(before, 5)
})

test('избранное гостя переходит в кабинет и на устройстве не остаётся', async ({ as, page, shop }) => {
  const owner = await shop.person()
  const device = await shop.product()
  await page.goto(device.path)
  await productPage(page).wish.click()
  await expect(productPage(page).wish).toHaveAttribute('aria-pressed', 'true')
  await signIn(page, { contact: owner.email, password: owner.password }, '/sign-in?next=%2Faccount%2Fwish-list')
  await page.goto('/wishlist')
  await expect(page.getByRole('main').getByRole('link', { name: device.name }).first()).toBeVisible()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('wishes'))).toBeNull()
  const { page: elsewhere } = await as(owner)
  await elsewhere.goto('/account/wish-list')
  await expect(elsewhere.getByRole('main').getByRole('link', { name: device.name }).first()).toBeVisible()
})

test('заказ гостя появляется в кабинете, только когда почта подтверждена; и тот, что сделан позже без входа, тоже', async ({ page, shop, anotherBrowser }) => {
  const device = await shop.product({ stock: 9 })
  const buyer = await openPlaced(page, device, { payment: 'on_delivery' })
  await expect(orderPage(page).status).toBeVisible()
  const first = (await shop.orders(buyer.email))[0]?.number ?? 0
  const newcomer = { ...newNewcomer(), contact: buyer.email }

  await test.step('пока почта не подтверждена, кабинета нет и заказ ничей; код из письма приводит его', async () => {
    const reader = await anotherBrowser()
    await reader.goto('/sign-up')
    await fillSignUp(reader, newcomer)
    await signUpPage(reader).submit.click()
    await expect(codePage(reader).heading).toBeVisible()
    expect((await shop.orders(buyer.email)).map(({ person }) => person)).toEqual([null])
    await reader.goto('/account/orders')
    await expect(reader).toHaveURL(/\/sign-in\?next=/)
    await reader.goto('/sign-in/code')
    await codePage(reader).code.fill(await codeFor(buyer.email))
    await expect(reader).toHaveURL('/account')
    await reader.goto('/account/orders')
    await expect(ordersPage(reader).card(first)).toBeVisible()
  })

  await test.step('ещё один заказ без входа виден со следующего входа', async () => {
    await openCheckout(page, device)
    await fillCheckout(page, { ...newBuyer(), email: buyer.email }, { payment: 'on_delivery' })
    await checkoutPage(page).submit.click()
    await page.waitForURL(/\/order\//)
    const second = (await shop.orders(buyer.email)).find(({ number }) => number !== first)?.number ?? 0
    await signIn(page, newcomer, '/sign-in?next=%2Faccount%2Forders')
    await expect(ordersPage(page).card(second)).toBeVisible()
    await expect(ordersPage(page).cards).toHaveCount(2)
  })
})

/** Neither in the text of the page nor in its fields. */
async function expectNothingOf(page: Page, { email, mobile }: { email: string; mobile: string }): Promise<void> {
  const values = await page.locator('input, select, textarea').evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : '')))
  const shown = [await page.locator('body').innerText(), ...values].join('\n')
  for (const secret of [email, mobile, 'Черновикова', 'Тайная']) expect(shown).not.toContain(secret)
}

test('после выхода на устройстве нет ничего: ни имени, ни корзины, ни избранного, ни черновика; следующий не видит прежнего', async ({ page, context, shop }) => {
  const [owner, next] = [await shop.person(), await shop.person()]
  const device = await shop.product()
  await signIn(page, { contact: owner.email, password: owner.password })
  await putIntoCart(page, device)
  await productPage(page).wish.click()
  await expect(productPage(page).wish).toHaveAttribute('aria-pressed', 'true')
  await page.goto('/checkout')
  const form = checkoutPage(page)
  await form.surname.fill('Черновикова')
  await form.region.selectOption({ label: 'Саратовская область' })
  await form.method('Курьер').check()
  await form.address.fill('ул. Тайная, 7')
  await page.goto('/account/personal-data')
  await expect(personalDataPage(page).email).toContainText(owner.email)
  await accountPage(page).signOut.click()
  await expect(page).toHaveURL('/')
  await expect(siteHeader(page).account(null)).toBeVisible()
  await expect(siteHeader(page).cart(0)).toBeVisible()

  await test.step('в памяти браузера пусто', async () => {
    expect((await context.cookies()).map(({ name }) => name)).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage).concat(Object.keys(sessionStorage)))).toEqual([])
  })

  await test.step('назад — не туда', async () => {
    for (let back = 0; back < 3; back += 1) {
      await page.goBack()
      await expect(page.getByRole('main')).toBeVisible()
      await expectNothingOf(page, owner)
    }
  })

  await test.step('гость начинает с пустого', async () => {
    await page.goto('/cart')
    await expect(cartPage(page).empty).toBeVisible()
    await page.goto('/wishlist')
    await expect(page.getByRole('main')).toContainText('Пока ничего не отложено')
  })

  await test.step('следующий видит своё', async () => {
    await signInByCode(page, { contact: next.email }, '/sign-in?next=%2Faccount%2Fpersonal-data')
    await expect(personalDataPage(page).email).toContainText(next.email)
    await page.goto('/cart')
    await expect(cartPage(page).empty).toBeVisible()
    await openCheckout(page, device)
    await expect(form.surname).toHaveValue('Иванова')
    await expect(form.email).toHaveValue(next.email)
    await expectNothingOf(page, owner)
    await page.goto('/account/wish-list')
    await expect(page.getByRole('main')).not.toContainText(device.name)
  })

  await test.step('владелец находит всё на месте', async () => {
    await page.goto('/account')
    await accountPage(page).signOut.click()
    await expect(siteHeader(page).account(null)).toBeVisible()
    await signIn(page, { contact: owner.email, password: owner.password }, '/sign-in?next=%2Fcart')
    await expect(cartPage(page).line(device.name).quantity).toHaveValue('1')
    await page.goto('/account/wish-list')
    await expect(page.getByRole('main')).toContainText(device.name)
  })
})
