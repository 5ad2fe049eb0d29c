import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { addressPage, addressesPage } from '#e2e/kit/pages/addresses-page.ts'
import { ordersPage } from '#e2e/kit/pages/orders-page.ts'
import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { returnPage } from '#e2e/kit/pages/return-page.ts'
import { tabTo } from '#e2e/kit/tab-to.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('вернуть вещь и отозвать возврат можно с одной клавиатуры', async ({ as, page, shop }) => {
  const { keyboard } = page
  const customer = await shop.person()
  const [one, several] = [await shop.product(), await shop.product()]
  const { number } = await shop.order({ of: customer, lines: [one, { ...several, quantity: 2 }], to: 'delivered' })
  await as(customer, { in: page })
  const order = ownOrderPage(page)
  const form = returnPage(page)

  await test.step('от обзора к заказу и возврату', async () => {
    await page.goto('/account')
    await tabTo(page, accountPage(page).nav.getByRole('link', { name: 'Заказы' }))
    await keyboard.press('Enter')
    await expect(page).toHaveURL('/account/orders')
    await tabTo(page, ordersPage(page).card(number))
    await keyboard.press('Enter')
    await tabTo(page, order.sendBack)
    await keyboard.press('Enter')
    await expect(form.title).toBeVisible()
  })

  await test.step('без выбора фокус встаёт на первое, что не так', async () => {
    await tabTo(page, form.submit)
    await keyboard.press('Enter')
    await expect(form.piece(one.name)).toBeFocused()
  })

  await test.step('выбирает и отправляет', async () => {
    await keyboard.press('Space')
    await expect(form.piece(one.name)).toBeChecked()
    await tabTo(page, form.pieces(several.name))
    await keyboard.press('ArrowDown')
    await expect(form.pieces(several.name)).toHaveValue('1')
    await tabTo(page, form.reason('Не подошёл'))
    await keyboard.press('Space')
    await expect(form.reason('Не подошёл')).toBeChecked()
    await tabTo(page, form.submit)
    await keyboard.press('Enter')
    await expect(order.openReturn).toBeVisible()
  })

  await test.step('отзывает: вопрос держит фокус, Escape возвращает его кнопке', async () => {
    await tabTo(page, order.withdraw)
    await keyboard.press('Enter')
    await expect(order.confirmWithdraw).toBeVisible()
    await keyboard.press('Escape')
    await expect(order.confirmWithdraw).toBeHidden()
    await expect(order.withdraw).toBeFocused()
    await keyboard.press('Enter')
    await tabTo(page, order.confirmWithdraw)
    await keyboard.press('Enter')
    await expect(order.openReturn).toBeHidden()
  })
})

test('адрес с одной клавиатуры: добавить, поправить, удалить', async ({ as, page }) => {
  const { keyboard } = page
  await as('anna', { in: page })
  const book = addressesPage(page)
  const form = addressPage(page)

  await test.step('добавляет', async () => {
    await page.goto('/account/addresses')
    await tabTo(page, book.add)
    await keyboard.press('Enter')
    await tabTo(page, form.region)
    await keyboard.press('ArrowDown')
    await expect(form.region).not.toHaveValue('')
    await tabTo(page, form.city)
    await keyboard.insertText('Саратов')
    await tabTo(page, form.address)
    await keyboard.insertText('ул. Чапаева, 14')
    await keyboard.press('Enter')
    await expect(book.address('ул. Чапаева').card).toBeVisible()
  })

  await test.step('правит', async () => {
    await tabTo(page, book.address('ул. Чапаева').change)
    await keyboard.press('Enter')
    await tabTo(page, form.address)
    await keyboard.press('End')
    await keyboard.insertText(', кв. 3')
    await tabTo(page, form.save)
    await keyboard.press('Enter')
    await expect(book.address('ул. Чапаева, 14, кв. 3').card).toBeVisible()
  })

  await test.step('удаляет', async () => {
    await tabTo(page, book.address('ул. Чапаева').delete)
    await keyboard.press('Enter')
    await tabTo(page, book.confirmDelete)
    await keyboard.press('Enter')
    await expect(book.nothing).toBeVisible()
  })
})
