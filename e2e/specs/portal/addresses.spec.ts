import type { Page } from '@playwright/test'
import { addressPage, addressesPage } from '#e2e/kit/pages/addresses-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { addAddress } from '#lib/customers/add-address.ts'

const region = 'Саратовская область'

function keep(personId: string, address: string, isDefault = false): Promise<string> {
  return addAddress(personId, { regionCode: '64', city: 'Саратов', address, postcode: null, isDefault })
}

async function fillAddress(page: Page, street: string): Promise<void> {
  const form = addressPage(page)
  await form.region.selectOption({ label: region })
  await form.city.fill('Саратов')
  await form.address.fill(street)
}

test('адрес добавляют, правят, предлагают первым и удаляют', async ({ as }) => {
  const customer = await as('anna')
  const { page } = customer
  await page.goto('/account/addresses')
  const book = addressesPage(page)
  const form = addressPage(page)

  await test.step('первый', async () => {
    await book.add.click()
    await fillAddress(page, 'ул. Чапаева, 14, кв. 3')
    await form.postcode.fill('410000')
    await form.save.click()
    await expect(page).toHaveURL('/account/addresses')
    await expect(book.address('ул. Чапаева').card).toContainText('410000, Саратов, Саратовская область')
  })

  await test.step('второй, предлагаем его', async () => {
    await book.add.click()
    await fillAddress(page, 'ул. Московская, 1')
    await form.offerFirst.check()
    await form.save.click()
    await expect(book.address('ул. Московская').first).toBeVisible()
    await expect(book.address('ул. Чапаева').first).toBeHidden()
    await book.address('ул. Чапаева').offerFirst.click()
    await expect(book.address('ул. Чапаева').first).toBeVisible()
    await expect(book.address('ул. Московская').first).toBeHidden()
  })

  await test.step('правит', async () => {
    await book.address('ул. Московская').change.click()
    await expect(form.region.locator('option:checked')).toHaveText(region)
    await form.address.fill('ул. Московская, 2')
    await form.save.click()
    await expect(book.address('ул. Московская, 2').card).toBeVisible()
    await expect(book.all).toHaveCount(2)
  })

  await test.step('удаляет после вопроса', async () => {
    await book.address('ул. Московская').delete.click()
    await expect(book.question).toContainText('ул. Московская, 2')
    await page.keyboard.press('Escape')
    await expect(book.all).toHaveCount(2)
    await book.address('ул. Московская').delete.click()
    await book.confirmDelete.click()
    await expect(book.all).toHaveCount(1)
    await book.address('ул. Чапаева').delete.click()
    await book.confirmDelete.click()
    await expect(book.nothing).toBeVisible()
  })
})

test('чего не хватает, сказано у поля', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/account/addresses/new')
  const form = addressPage(page)
  await form.postcode.fill('12')
  await form.save.click()
  await expect(form.region).toBeFocused()
  await expect(form.region).toHaveAccessibleDescription(/Выберите регион/)
  await expect(form.city).toHaveAttribute('aria-invalid', 'true')
  await expect(form.address).toHaveAttribute('aria-invalid', 'true')
  await expect(form.postcode).toHaveAccessibleDescription(/из шести цифр/)
  await expect(form.postcode).toHaveValue('12')
})

test('десять — и больше не добавить, даже из давно открытой формы', async ({ as }) => {
  const customer = await as('anna')
  for (let house = 1; house < 10; house += 1) await keep(customer.id, `ул. Чапаева, ${house}`)
  const { page } = customer
  await page.goto('/account/addresses/new')
  const form = addressPage(page)
  await fillAddress(page, 'ул. Московская, 11')
  await keep(customer.id, 'ул. Чапаева, 10')
  await form.save.click()
  await expect(form.alert).toContainText('уже десять адресов')
  await expect(form.address).toHaveValue('ул. Московская, 11')
  await page.goto('/account/addresses')
  await expect(addressesPage(page).all).toHaveCount(10)
  await expect(addressesPage(page).add).toBeHidden()
})

test('удалённого в другой вкладке уже нет: сказано и при правке, и при удалении', async ({ as }) => {
  const customer = await as('anna')
  const id = await keep(customer.id, 'ул. Чапаева, 1')
  const { page, context } = customer
  const other = await context.newPage()
  await page.goto(`/account/addresses/${id}`)
  await other.goto('/account/addresses')
  await addressesPage(other).address('ул. Чапаева').delete.click()
  await addressesPage(other).confirmDelete.click()
  await expect(addressesPage(other).nothing).toBeVisible()
  await addressPage(page).address.fill('ул. Чапаева, 2')
  await addressPage(page).save.click()
  await expect(addressPage(page).alert).toContainText('Этого уже нет')
  expect((await page.goto(`/account/addresses/${id}`))?.status()).toBe(404)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('адрес добавляют, правят и удаляют', async ({ as }) => {
    const { page } = await as('anna')
    await page.goto('/account/addresses/new')
    const book = addressesPage(page)
    const form = addressPage(page)
    await fillAddress(page, 'ул. Чапаева, 14')
    await form.city.fill('')
    await form.save.click()
    await expect(form.city).toHaveAttribute('aria-invalid', 'true')
    await expect(form.address).toHaveValue('ул. Чапаева, 14')
    await expect(form.region.locator('option:checked')).toHaveText(region)
    await form.city.fill('Саратов')
    await form.save.click()
    await expect(page).toHaveURL('/account/addresses')
    await book.address('ул. Чапаева').change.click()
    await form.address.fill('ул. Чапаева, 15')
    await form.save.click()
    const { card } = book.address('ул. Чапаева, 15')
    await card.locator('summary').click()
    await card.getByRole('button', { name: 'Да, удалить' }).click()
    await expect(book.nothing).toBeVisible()
  })
})
