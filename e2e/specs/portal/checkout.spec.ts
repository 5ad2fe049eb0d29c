import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { newBuyer } from '#e2e/kit/buyer.ts'
import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { addressesPage } from '#e2e/kit/pages/addresses-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { ordersPage } from '#e2e/kit/pages/orders-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { addAddress } from '#lib/customers/add-address.ts'
import { formatPhone } from '#lib/text/format-phone.ts'

test('кто вошёл, того ни о чём не спрашивают дважды: данные и адрес на месте, заказ — в кабинете', { tag: '@smoke' }, async ({ as, shop }) => {
  const customer = await as('anna')
  const place = { regionCode: '64', city: 'Саратов', postcode: null }
  await addAddress(customer.id, { ...place, address: 'ул. Чапаева, 14, кв. 3', isDefault: true })
  await addAddress(customer.id, { ...place, address: 'ул. Московская, 1', isDefault: false })
  const { page } = customer
  const form = await openCheckout(page, await shop.product())

  await test.step('получатель известен', async () => {
    await expect(form.surname).toHaveValue('Иванова')
    await expect(form.givenName).toHaveValue('Анна')
    await expect(form.email).toHaveValue(customer.email)
    await expect(form.phone).toHaveValue(formatPhone(customer.mobile))
    await expect(page.getByText('Есть личный кабинет?')).toBeHidden()
  })

  await test.step('адрес выбирают, а не вводят', async () => {
    const places = page.getByRole('group', { name: 'Куда' })
    await expect(places.getByRole('radio', { name: /Чапаева/ })).toBeChecked()
    await form.method('Курьер').check()
    await expect(form.address).toBeHidden()
    await expect(form.region).toBeHidden()
    await expect(page.getByRole('checkbox', { name: 'Сохранить адрес' })).toBeHidden()
    await places.getByRole('radio', { name: /Московская/ }).check()
    await form.payOnDelivery.check()
    await form.submit.click()
  })

  await test.step('заказ принадлежит человеку', async () => {
    await expect(orderPage(page).status).toHaveText('Заказ принят')
    await expect(orderPage(page).facts).toContainText('ул. Московская, 1')
    await page.getByRole('link', { name: 'Открыть в личном кабинете' }).click()
    await expect(page).toHaveURL(/\/account\/orders\/\d+$/)
    await page.goto('/account/orders')
    await expect(ordersPage(page).cards).toHaveCount(1)
    await page.goto('/account/addresses')
    await expect(addressesPage(page).all).toHaveCount(2)
  })
})

test('«Сохранить адрес» сохраняет его, без галочки адреса нигде нет', async ({ as, shop }) => {
  const { page } = await as('anna')
  const device = await shop.product()
  for (const [street, kept] of [['ул. Вольская, 5', false], ['ул. Рабочая, 7', true]] as const) {
    await test.step(kept ? 'с галочкой' : 'без галочки', async () => {
      const form = await openCheckout(page, device)
      await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
      await form.address.fill(street)
      const box = page.getByRole('checkbox', { name: 'Сохранить адрес' })
      await expect(box).not.toBeChecked()
      if (kept) await box.check()
      await form.submit.click()
      await expect(orderPage(page).status).toHaveText('Заказ принят')
      await page.goto('/account/addresses')
      await expect(addressesPage(page).all).toHaveCount(kept ? 1 : 0)
    })
  }
  await expect(addressesPage(page).address('ул. Рабочая').first).toBeVisible()
})

test('почту заказа можно указать другую: заказ остаётся своим', async ({ as, shop, mailbox }) => {
  const { page } = await as('anna')
  const buyer = newBuyer()
  const form = await openCheckout(page, await shop.product())
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  await form.submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  await mailbox.of(buyer).latest(/принят/)
  await page.goto('/account/orders')
  await expect(ordersPage(page).cards).toHaveCount(1)
})

test('набранное одним человеком не видит ни гость после выхода, ни следующий вошедший', async ({ as, shop }) => {
  const [first, second, third] = [await shop.person(), await shop.person(), await shop.person()]
  const device = await shop.product({ stock: 5 })
  const { page } = await as(first)
  const form = await openCheckout(page, device)

  await test.step('первый набирает и выходит', async () => {
    await form.patronymic.fill('Тайновна')
    await page.reload()
    await expect(form.patronymic).toHaveValue('Тайновна')
    await page.goto('/account')
    await accountPage(page).signOut.click()
    await expect(siteHeader(page).account(null)).toBeVisible()
    await expect(siteHeader(page).cart(0)).toBeVisible()
  })

  await test.step('гость', async () => {
    await openCheckout(page, device)
    for (const field of [form.surname, form.givenName, form.patronymic, form.email, form.phone]) await expect(field).toHaveValue('')
  })

  await test.step('второй', async () => {
    await as(second, { in: page })
    await openCheckout(page, device)
    await expect(form.email).toHaveValue(second.email)
    await expect(form.patronymic).toHaveValue('')
  })

  await test.step('без выхода, сеанс просто сменился', async () => {
    await form.patronymic.fill('Чужестрановна')
    await as(third, { in: page })
    await openCheckout(page, device)
    await expect(form.email).toHaveValue(third.email)
    await expect(form.patronymic).toHaveValue('')
  })
})

test('гость набрал, потом вошёл: своё не пропало, известное магазину — впереди', async ({ as, page, shop }) => {
  const customer = await shop.person()
  const device = await shop.product()
  const form = await openCheckout(page, device)
  await form.surname.fill('Соколова')
  await form.patronymic.fill('Андреевна')
  await as(customer, { in: page })
  await holdCart(page, device)
  await page.goto('/checkout')
  await expect(checkoutPage(page).surname).toHaveValue('Иванова')
  await expect(checkoutPage(page).patronymic).toHaveValue('Андреевна')
})
