import { payAtBank } from '#e2e/kit/journeys/pay-at-bank.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { ordersPage } from '#e2e/kit/pages/orders-page.ts'
import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { returnPage } from '#e2e/kit/pages/return-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { formatRoubles } from '#lib/money/money.ts'

test('возврат части заказа: строки и количество, причина, срок денег, письмо; передумал — отозвал', async ({ as, shop, mailbox }) => {
  const customer = await as('anna')
  const [band, ring] = [await shop.product({ price: 349_000 }), await shop.product({ price: 120_000 })]
  const { number } = await shop.order({ of: customer, lines: [band, { ...ring, quantity: 3 }], to: 'delivered' })
  const { page } = customer
  const order = ownOrderPage(page)
  const form = returnPage(page)

  await test.step('выбирает, и сумма считается сразу', async () => {
    await page.goto(`/account/orders/${number}`)
    await order.sendBack.click()
    await expect(form.title).toBeVisible()
    await expect(form.amount).toHaveText('0 ₽')
    await form.pieces(ring.name).selectOption('2')
    await expect(form.amount).toHaveText('2 400 ₽')
    await form.piece(band.name).check()
    await expect(form.amount).toHaveText('5 890 ₽')
    await form.piece(band.name).uncheck()
    await form.reason('Не подошёл').check()
    await form.submit.click()
  })

  await test.step('заказ показывает заявку, срок денег и как отправить', async () => {
    await expect(page).toHaveURL(`/account/orders/${number}`)
    await expect(order.explanation).toContainText('Ждём товары обратно')
    await expect(order.openReturn).toContainText(`${ring.name}, Графит — 2 шт.`)
    await expect(order.openReturn).toContainText(/Вернём 2\s400\s₽ до\s\d+\s\p{Letter}+/u)
    await expect(order.openReturn).toContainText('Пересылку исправного товара оплачиваете вы')
    await expect(order.steps.filter({ hasText: 'Возврат оформлен' })).toHaveCount(1)
    await expect(order.sendBack).toBeHidden()
    const letter = await mailbox.of(customer).latest(new RegExp(`Возврат по заказу №\\s${number}`))
    expect(letter.text).toMatch(new RegExp(`${ring.name}, Графит\\s—\\s2\\sшт`))
    expect(letter.text).not.toContain(`${band.name}, `)
    await page.goto('/account/orders')
    await expect(ordersPage(page).card(number)).toContainText('Ждём возврат')
  })

  await test.step('отзывает и может оформить снова', async () => {
    await ordersPage(page).card(number).click()
    await order.withdraw.click()
    await order.confirmWithdraw.click()
    await expect(order.openReturn).toBeHidden()
    await expect(order.explanation).toContainText('Заказ у вас')
    await expect(order.steps.filter({ hasText: 'Возврат отозван' })).toHaveCount(1)
    await order.sendBack.click()
    await expect(form.pieces(ring.name).getByRole('option')).toHaveText(['Оставляю', '1 шт.', '2 шт.', '3 шт.'])
  })
})

test('ничего не выбрано — сказано, что выбрать; единственная вещь отмечена сама', async ({ as, shop }) => {
  const customer = await as('anna')
  const [one, two] = [await shop.product(), await shop.product()]
  const both = await shop.order({ of: customer, lines: [one, two], to: 'delivered' })
  const single = await shop.order({ of: customer, lines: [one], to: 'delivered' })
  const { page } = customer
  const form = returnPage(page)
  await page.goto(`/account/orders/${both.number}/return`)
  await form.submit.click()
  await expect(page.getByText('Отметьте, что возвращаете')).toBeVisible()
  await expect(page.getByText('Выберите причину')).toBeVisible()
  await page.goto(`/account/orders/${single.number}/return`)
  await expect(form.piece(one.name)).toBeChecked()
  await expect(form.amount).toHaveText(formatRoubles(single.total))
})

test('склад получил вещи: деньги вернул банк, товар в продаже, письмо; когда вернулось всё — заказ возвращён', async ({ as, shop, mailbox }) => {
  const customer = await as('anna')
  const device = await shop.product({ stock: 2, price: 150_000 })
  const { number, total } = await shop.order({ of: customer, lines: [{ ...device, quantity: 2 }], payment: 'online' })
  const { page } = customer
  const order = ownOrderPage(page)
  const form = returnPage(page)

  await test.step('оплачен и получен', async () => {
    await page.goto(`/account/orders/${number}`)
    await order.pay.click()
    await payAtBank(page)
    await expect(orderPage(page).status).toHaveText('Заказ оплачен')
    await shop.move({ number: number }, 'delivered')
    expect(await shop.stock(device)).toEqual({ onHand: 0, reserved: 0 })
  })

  // With the last piece comes back what was paid for delivery.
  for (const [left, onHand, amount] of [[1, 1, 150_000], [0, 2, total - 150_000]] as const) {
    await test.step(`возвращает вещь, остаётся ${left}`, async () => {
      await page.goto(`/account/orders/${number}/return`)
      if (left > 0) await form.pieces(device.name).selectOption('1')
      await form.reason('Не подошёл').check()
      await form.submit.click()
      await expect(order.openReturn).toContainText(`Вернём ${formatRoubles(amount)}`)
      await shop.giveBack({ number })
      await mailbox.of(customer).latest(new RegExp(`Получили возврат по заказу №\\s${number}`))
      expect(await shop.stock(device)).toEqual({ onHand, reserved: 0 })
    })
  }

  await test.step('всё вернулось', async () => {
    await expect.poll(async () => {
      await page.goto(`/account/orders/${number}`)
      return order.explanation.textContent()
    }).toContain(`Заказ возвращёнВернули ${formatRoubles(total)}`)
    await expect(order.sendBack).toBeHidden()
    await expect(order.steps.filter({ hasText: 'Товары вернулись к нам' })).toHaveCount(2)
    await expect(order.steps.filter({ hasText: 'Деньги возвращены' })).toHaveCount(2)
    await order.receipt.click()
    await expect(order.receipts.getByRole('heading')).toHaveText(['Приход', 'Возврат прихода', 'Возврат прихода'])
    await expect.poll(async () => (await mailbox.of(customer).subjects()).filter((subject) => subject.includes('Получили возврат'))).toHaveLength(2)
  })
})

test('брак не идёт обратно в продажу', async ({ as, shop, mailbox }) => {
  const customer = await as('anna')
  const device = await shop.product({ stock: 1 })
  const { number } = await shop.order({ of: customer, lines: [device], to: 'delivered' })
  const { page } = customer
  await page.goto(`/account/orders/${number}/return`)
  await returnPage(page).reason('Неисправен или с дефектом').check()
  await expect(page.getByRole('main')).toContainText('расходы на пересылку возместим')
  await returnPage(page).submit.click()
  await expect(ownOrderPage(page).openReturn).toContainText('напишите на')
  await shop.giveBack({ number })
  await mailbox.of(customer).latest(/Получили возврат/)
  expect(await shop.stock(device)).toEqual({ onHand: 0, reserved: 0 })
})

test('через неделю «не подошёл» уже поздно, брак — ещё нет; после гарантии поздно всё', async ({ as, shop }) => {
  const customer = await as('anna')
  const device = await shop.product()
  // The first day on which it is late.
  const late = await shop.order({ of: customer, lines: [device], to: 'delivered', daysAgo: 8 })
  const old = await shop.order({ of: customer, lines: [device], to: 'delivered', daysAgo: 400 })
  const { page } = customer
  const form = returnPage(page)
  await page.goto(`/account/orders/${late.number}/return`)
  await expect(form.reason('Не подошёл')).toBeDisabled()
  await expect(page.getByRole('main')).toContainText('Можно было до')
  await form.reason('Неисправен или с дефектом').check()
  await form.submit.click()
  await expect(ownOrderPage(page).openReturn).toBeVisible()
  await page.goto(`/account/orders/${old.number}/return`)
  await expect(form.late).toBeVisible()
  await expect(form.submit).toBeHidden()
})

test('срок вышел, пока страница была открыта: причина недоступна, а присланная всё равно отклоняется словами', async ({ as, shop }) => {
  const customer = await as('anna')
  const { number } = await shop.order({ of: customer, lines: [await shop.product()], to: 'delivered', daysAgo: 9 })
  const { page } = customer
  await page.goto(`/account/orders/${number}/return`)
  const form = returnPage(page)
  // As the page looked before the term ran out.
  await form.reason('Не подошёл').evaluate((radio) => radio.removeAttribute('disabled'))
  await form.reason('Не подошёл').check()
  await form.submit.click()
  await expect(form.alert).toContainText('Срок возврата по этой причине прошёл')
})

test('две вкладки: вторая заявка не проходит, и сказано почему', async ({ as, shop }) => {
  const customer = await as('anna')
  const { number } = await shop.order({ of: customer, lines: [{ ...await shop.product(), quantity: 2 }], to: 'delivered' })
  const { page, context } = customer
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto(`/account/orders/${number}/return`)
    const form = returnPage(tab)
    await form.pieces('Браслет').selectOption('1')
    await form.reason('Привезли не то').check()
  }
  await returnPage(page).submit.click()
  await expect(ownOrderPage(page).openReturn).toBeVisible()
  await returnPage(other).submit.click()
  await expect(returnPage(other).alert).toContainText('уже оформлен')

  await test.step('а отозванная в одной вкладке в другой не отзывается второй раз', async () => {
    await other.goto(`/account/orders/${number}`)
    await ownOrderPage(other).withdraw.click()
    await ownOrderPage(page).withdraw.click()
    await ownOrderPage(page).confirmWithdraw.click()
    await expect(ownOrderPage(page).openReturn).toBeHidden()
    await ownOrderPage(other).confirmWithdraw.click()
    await expect(other.getByRole('dialog').getByRole('alert')).toContainText('Заявки на возврат уже нет')
  })
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('возврат оформляется и отзывается', async ({ as, shop }) => {
    const customer = await as('anna')
    const device = await shop.product()
    const { number } = await shop.order({ of: customer, lines: [{ ...device, quantity: 2 }], to: 'delivered' })
    const { page } = customer
    await page.goto(`/account/orders/${number}/return`)
    const form = returnPage(page)
    await form.pieces(device.name).selectOption('1')
    await form.submit.click()
    await expect(page.getByText('Выберите причину')).toBeVisible()
    await expect(form.pieces(device.name)).toHaveValue('1')
    await form.reason('Не подошёл').check()
    await form.submit.click()
    await expect(page).toHaveURL(`/account/orders/${number}`)
    const { openReturn } = ownOrderPage(page)
    await expect(openReturn).toContainText('1 шт.')
    await openReturn.locator('summary').click()
    await openReturn.getByRole('button', { name: 'Да, отозвать' }).click()
    await expect(openReturn).toBeHidden()
  })
})
