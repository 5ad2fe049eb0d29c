import { newBuyer } from '#e2e/kit/buyer.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { bankPage } from '#e2e/kit/pages/bank-page.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('ошибки стоят у полей, по-русски, и первое неверное поле получает фокус', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  await form.submit.click()
  await expect(form.alert).toContainText(/Поправьте\s\d+\sпол/)
  await expect(form.surname).toBeFocused()
  await expect(form.surname).toHaveAccessibleDescription(/Заполните это поле/)
  await expect(form.email).toHaveAccessibleDescription(/Укажите электронную почту/)
  await expect(form.phone).toHaveAccessibleDescription(/Укажите телефон/)
  await expect(form.surname).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('Выберите способ получения')).toBeVisible()
  await expect(page.getByText('Выберите способ оплаты')).toBeVisible()
})

test('исправленное поле перестаёт быть неверным, остальное на месте', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  const buyer = newBuyer()
  await fillCheckout(page, buyer)
  await form.email.fill('не почта')
  await form.phone.fill('123')
  await form.submit.click()
  await expect(form.email).toBeFocused()
  await expect(form.email).toHaveAccessibleDescription(/Проверьте адрес/)
  await expect(form.phone).toHaveAccessibleDescription(/Проверьте номер/)
  await form.email.fill(buyer.email)
  await form.phone.fill('+7 (917) 123 45 67')
  await form.phone.blur()
  await expect(form.email).not.toHaveAttribute('aria-invalid', 'true')
  await expect(form.phone).not.toHaveAttribute('aria-invalid', 'true')
  await expect(form.surname).toHaveValue(buyer.surname)
  await expect(form.address).toHaveValue(buyer.address)
})

for (const phone of ['9171234567', '8-917-123-4567']) {
  test(`телефон можно написать так: ${phone}`, async ({ page, shop }) => {
    const form = await openCheckout(page, await shop.product())
    await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
    await form.phone.fill(phone)
    await form.submit.click()
    await expect(orderPage(page).facts).toContainText('+7 917 123-45-67')
  })
}

test('напечатанное переживает перезагрузку', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  const buyer = newBuyer()
  await fillCheckout(page, buyer)
  await page.reload()
  await expect(form.surname).toHaveValue(buyer.surname)
  await expect(form.email).toHaveValue(buyer.email)
  await expect(form.phone).toHaveValue(buyer.phone)
  await expect(form.address).toHaveValue(buyer.address)
  await expect(form.method('Курьер')).toBeChecked()
  await expect(form.payNow).toBeChecked()
  await form.submit.click()
  await expect(bankPage(page).sandbox).toBeVisible()
})

test('у каждого личного поля сказано, зачем оно, с пунктом политики', async ({ page, shop }) => {
  await openCheckout(page, await shop.product())
  for (const label of ['Фамилия', 'Имя', 'Отчество', 'Электронная почта', 'Мобильный телефон']) {
    const why = page.getByRole('group').filter({ hasText: `Зачем это нужно: ${label}` }).first()
    await why.getByText('Зачем это нужно').click()
    await expect(why).toContainText(/Пункты? \d+(\.\d+)+.* политики/)
  }
})

test('двойное нажатие даёт один заказ и один платёж', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product({ stock: 5 }))
  const buyer = newBuyer()
  await fillCheckout(page, buyer)
  await form.submit.dblclick()
  await expect(bankPage(page).sandbox).toBeVisible()
  const orders = await shop.orders(buyer.email)
  expect(orders).toHaveLength(1)
  expect(orders[0]?.payments).toHaveLength(1)
})

test('две вкладки с одним оформлением — один заказ', async ({ page, context, shop }) => {
  const device = await shop.product({ stock: 5 })
  await openCheckout(page, device)
  const buyer = newBuyer()
  const other = await context.newPage()
  await other.goto('/checkout')
  await fillCheckout(page, buyer)
  await fillCheckout(other, buyer)
  await Promise.all([checkoutPage(page).submit.click(), checkoutPage(other).submit.click()])
  await expect(bankPage(page).sandbox).toBeVisible()
  await expect(bankPage(other).sandbox).toBeVisible()
  expect(page.url()).toBe(other.url())
  expect(await shop.orders(buyer.email)).toHaveLength(1)
  expect(await shop.stock(device)).toEqual({ onHand: 5, reserved: 1 })
})

test('вернулся из банка кнопкой «Назад» — второго заказа нет, первый можно оплатить', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product({ stock: 5 }))
  const buyer = newBuyer()
  await fillCheckout(page, buyer)
  await form.submit.click()
  await expect(bankPage(page).sandbox).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('main')).toContainText(/уже оформлен|Оформление заказа/)
  await page.reload()
  await page.getByRole('link', { name: 'Открыть заказ' }).click()
  await expect(orderPage(page).pay).toBeVisible()
  expect(await shop.orders(buyer.email)).toHaveLength(1)
})

test('цена выросла, пока форма заполнялась: магазин говорит и не берёт лишнего', async ({ page, shop }) => {
  const device = await shop.product({ price: 349_000 })
  const form = await openCheckout(page, device)
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  await shop.change(device, { price: 449_000 })
  await form.submit.click()
  await expect(form.alert).toContainText('Сумма заказа изменилась')
  await expect(form.summary).toContainText('4 490 ₽')
  await expect(form.surname).toHaveValue(buyer.surname)
  expect(await shop.orders(buyer.email)).toHaveLength(0)
  await form.submit.click()
  await expect(orderPage(page).contents).toContainText('4 490 ₽')
})

test('товар закончился, пока форма заполнялась: сказано, какой, и введённое цело', async ({ page, shop }) => {
  const gone = await shop.product({ stock: 1 })
  const stays = await shop.product({ stock: 1 })
  const form = await openCheckout(page, gone, stays)
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  await shop.change(gone, { stock: 0 })
  await form.submit.click()
  await expect(form.alert).toContainText('часть товаров раскупили')
  await form.alert.getByRole('link', { name: 'Поправить корзину' }).click()
  const cart = cartPage(page)
  await expect(cart.line(gone.name).row).toContainText('Товар закончился')
  const removed = page.waitForResponse((response) => response.request().method() === 'POST')
  await cart.line(gone.name).remove.click()
  await removed // else the checkout may be read with the line still in the cart, and rightly asks again
  await cart.checkout.click()
  await expect(form.surname).toHaveValue(buyer.surname)
  await form.submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
})

test('последний экземпляр достаётся одному: второму говорят прямо', async ({ page, browser, guard, shop }) => {
  const device = await shop.product({ stock: 1 })
  const second = await browser.newContext()
  guard.watch(second)
  const rival = await second.newPage()
  await openCheckout(page, device)
  await openCheckout(rival, device)
  await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
  await fillCheckout(rival, newBuyer(), { payment: 'on_delivery' })
  await checkoutPage(page).submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  await checkoutPage(rival).submit.click()
  await expect(checkoutPage(rival).alert).toContainText('раскупили')
  expect(await shop.stock(device)).toEqual({ onHand: 1, reserved: 1 })
  await second.close()
})

test('корзину поменяли в другой вкладке: заказ не уходит молча', async ({ page, context, shop }) => {
  const first = await shop.product({ price: 100_000 })
  const added = await shop.product({ price: 200_000 })
  const form = await openCheckout(page, first)
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  const other = await context.newPage()
  const { putIntoCart } = await import('#e2e/kit/journeys/put-into-cart.ts')
  await putIntoCart(other, added)
  await other.close()
  await form.submit.click()
  await expect(form.alert).toBeVisible()
  await expect(form.summary).toContainText('3 000 ₽')
  expect(await shop.orders(buyer.email)).toHaveLength(0)
})

test('с пустой корзиной оформлять нечего', async ({ page }) => {
  await page.goto('/checkout')
  await expect(page.getByText('Оформлять пока нечего')).toBeVisible()
})
