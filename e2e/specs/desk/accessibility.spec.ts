import { deskRoutes } from '#e2e/kit/access/desk-routes.ts'
import { groupsOf, inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

const pages = Object.entries(deskRoutes).flatMap(([route, { kind }]) => (kind === 'page' ? [route] : []))

test.describe.configure({ timeout: 240_000 })
test.use({ viewport: { width: 1440, height: 900 } })

for (const routes of groupsOf(pages)) {
  test(`доступны, помещаются от 320 до 1440 пикселей, светлые и тёмные: ${routes.join(', ')}`, async ({ as, deskHousehold }) => {
    const { page } = await as('anna', { roles: ['admin', 'privacy_officer'] })
    await inTurn(routes, async (route) => {
      await page.goto(deskRoutes[route]?.path(deskHousehold) ?? route)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectGood(page, { inPassing: true })
    })
  })
}

test('страница отказа и страница, которой нет: доступны', async ({ as }) => {
  const { page } = await as('hr')
  for (const [path, title] of [['/desk/staff', 'Сюда вам нельзя'], ['/desk/net-takoi', 'Здесь ничего нет']] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectGood(page)
  }
})
