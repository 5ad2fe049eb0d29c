import { expect, test } from '#e2e/kit/test.ts'
import { viewedPage } from '#e2e/kit/pages/viewed-page.ts'

test('что человек смотрел, помнит его браузер, а учётная запись — только по просьбе §3.4 §4.1.2', async ({ as, shop }) => {
  const [a, b, c] = [await shop.product(), await shop.product(), await shop.product()]
  const anna = await as('anna')
  const { page } = anna
  const viewed = viewedPage(page)
  const look = async (product: typeof a) => {
    await page.goto(product.path)
    await expect.poll(() => page.evaluate(() => localStorage.getItem('viewed') ?? '')).toContain(product.slug)
  }

  await test.step('на полке — то, что смотрели раньше, и не то, что на странице', async () => {
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await look(a)
    await look(b)
    await viewed.reach()
    await expect(viewed.shelf.getByRole('article')).toHaveCount(1)
    await expect(viewed.shelf).toContainText(a.name)
    await page.goto('/catalogue')
    await viewed.reach()
    await expect(viewed.shelf.getByRole('article')).toHaveCount(2)
    expect(sent, 'nothing of it is told the shop').toEqual([])
  })

  await test.step('по просьбе список переходит в кабинет, и устройство его забывает', async () => {
    await page.goto('/account/viewed')
    await viewed.keep.click()
    await expect(viewed.stop).toBeVisible()
    await page.goto('/viewed')
    await expect(viewed.cards).toHaveCount(2)
    await expect.poll(() => page.evaluate(() => localStorage.getItem('viewed'))).toBeNull()
    await page.goto('/account/viewed')
    await expect(viewed.cards).toHaveCount(2)
    const { page: elsewhere } = await as(anna)
    await elsewhere.goto(c.path)
    await viewedPage(elsewhere).reach()
    await expect(viewedPage(elsewhere).shelf.getByRole('article')).toHaveCount(2)
  })

  await test.step('больше не просит — в кабинете ничего не остаётся', async () => {
    await page.goto('/account/viewed')
    await viewed.stop.click()
    await expect(viewed.keep).toBeVisible()
    await page.goto('/viewed')
    await expect(viewed.empty).toBeVisible()
  })

  await test.step('выключенное на устройстве не запоминается', async () => {
    await look(a)
    await page.goto('/viewed')
    await expect(viewed.cards).toHaveCount(1)
    await expect(page).toBeAccessible()
    await viewed.watched.uncheck()
    await expect(viewed.empty).toBeVisible()
    expect(await page.evaluate(() => localStorage.getItem('unwatched'))).not.toBeNull()
  })
})
