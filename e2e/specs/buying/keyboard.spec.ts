import { newBuyer } from '#e2e/kit/buyer.ts'
import { bankPage } from '#e2e/kit/pages/bank-page.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { tabTo } from '#e2e/kit/tab-to.ts'
import { expect, test } from '#e2e/kit/test.ts'

test.use({ reducedMotion: 'no-preference' })

test('вся покупка с одной клавиатуры: от главной до оплаты, фокус виден на каждой остановке', async ({ page }) => {
  const buyer = newBuyer()
  const { keyboard } = page

  await test.step('с главной, минуя шапку, к семейству и товару', async () => {
    await page.goto('/')
    await keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Перейти к содержанию' })).toBeFocused()
    await keyboard.press('Enter')
    await tabTo(page, page.getByRole('main').getByRole('link', { name: /^Фитнес-браслеты/ }).first())
    await keyboard.press('Enter')
    await expect(cataloguePage(page).heading).toHaveText('Фитнес-браслеты')
    await tabTo(page, cataloguePage(page).card('Пульс Про').getByRole('link'))
    await keyboard.press('Enter')
    await expect(productPage(page).name).toBeVisible()
  })

  await test.step('в корзину: фокус переходит на ссылку, занявшую место кнопки', async () => {
    await tabTo(page, productPage(page).add)
    await keyboard.press('Enter')
    await expect(productPage(page).toCart).toBeFocused()
    await keyboard.press('Enter')
    await tabTo(page, cartPage(page).checkout)
    await keyboard.press('Enter')
  })

  await test.step('заполняет и оформляет', async () => {
    const form = checkoutPage(page)
    await expect(form.submit).toBeVisible()
    for (const [field, value] of [[form.surname, buyer.surname], [form.givenName, buyer.givenName], [form.email, buyer.email], [form.phone, buyer.phone]] as const) {
      await tabTo(page, field)
      await keyboard.insertText(value)
    }
    await tabTo(page, form.region)
    await keyboard.press('ArrowDown')
    await expect(form.region).not.toHaveValue('')
    await tabTo(page, form.method('Курьер'))
    await keyboard.press('Space')
    await keyboard.press('ArrowDown')
    await expect(form.method('Почта')).toBeChecked()
    await keyboard.press('ArrowUp')
    await expect(form.method('Курьер')).toBeChecked()
    await tabTo(page, form.city)
    await keyboard.insertText(buyer.city)
    await tabTo(page, form.address)
    await keyboard.insertText(buyer.address)
    await tabTo(page, form.payNow)
    await keyboard.press('Space')
    await tabTo(page, form.submit)
    await keyboard.press('Enter')
  })

  await test.step('платит', async () => {
    await expect(bankPage(page).pay).toBeVisible()
    await tabTo(page, bankPage(page).pay)
    await keyboard.press('Enter')
    await expect(orderPage(page).status).toHaveText('Заказ оплачен')
  })
})
