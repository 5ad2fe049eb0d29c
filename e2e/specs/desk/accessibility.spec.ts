import { deskRoutes } from '#e2e/kit/access/desk-routes.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

const pages = Object.entries(deskRoutes).filter(([, { kind }]) => kind === 'page')

for (const [route, { path }] of pages) {
  test(`${route}: доступна, помещается от 320 до 1440 пикселей, светлая и тёмная`, async ({ page, context, deskHousehold, people }) => {
    await people.signIn(context, await people.staff(['admin', 'privacy_officer']))
    await page.goto(path(deskHousehold))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectGood(page)
  })
}

test('страница отказа и страница, которой нет: доступны', async ({ page, context, people }) => {
  await people.signIn(context, await people.staff(['hr']))
  for (const [path, title] of [['/desk/staff', 'Сюда вам нельзя'], ['/desk/net-takoi', 'Здесь ничего нет']] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectGood(page)
  }
})
