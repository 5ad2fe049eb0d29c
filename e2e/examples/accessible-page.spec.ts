import { expect, test } from '#e2e/kit/test.ts'

test('страница товара доступна каждому', async ({ page, shop }) => {
  const { path } = await shop.product()
  await page.goto(path)
  await expect(page).toBeAccessible()
})
