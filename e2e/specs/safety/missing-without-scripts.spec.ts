import { expect, test } from '#e2e/kit/test.ts'

test.use({ javaScriptEnabled: false })

/** Addresses of pages that are rendered for each request, none of which is anything. */
const nothing = ['/order/1?key=x', '/why/x', '/subscription/x', '/subscription/confirm/x', '/subscription/restock/x', '/claims/x', '/privacy/request/x', '/bonus/x']

test('адрес, по которому ничего нет, отвечает словами и без скриптов', async ({ page }) => {
  for (const path of nothing) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(/не найден|ничего нет/)
    await expect(page.getByRole('link', { name: 'В магазин' }), path).toHaveAttribute('href', '/')
  }
})

const nothingOfDesk = ['/desk/net-takoi', '/desk/orders/999999', '/desk/catalogue/net-takogo', '/desk/customers/x', '/desk/incidents/999999', '/desk/stock/NET-TAKOGO']

test('адрес рабочего стола, по которому ничего нет, — тоже', async ({ as }) => {
  const { page } = await as('anna', { roles: ['admin', 'privacy_officer'] })
  for (const path of nothingOfDesk) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('Такой страницы или записи нет')
    await expect(page.getByRole('link', { name: 'Рабочий стол' }), path).toHaveAttribute('href', '/desk')
  }
})
