import { signIn } from '#e2e/kit/journeys/sign-in.ts'
import { overflowOf } from '#e2e/kit/looks.ts'
import { comparePage } from '#e2e/kit/pages/compare-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('гость сравнивает, пятому помогают найти место, ссылку открывает другой и берёт себе, а вошедший забирает сравнение с собой', async ({ page, as, shop }) => {
  const products = [await shop.product(), await shop.product(), await shop.product(), await shop.product(), await shop.product()] as const
  const [a, b, c, d, e] = products
  const compare = comparePage(page)

  await test.step('кнопка на товаре говорит, сколько их, и переживает перезагрузку', async () => {
    for (const [index, product] of [a, b, c, d].entries()) {
      await page.goto(product.path)
      await compare.scales(product.name).click()
      await expect(compare.line(index + 1)).toBeVisible()
    }
    await page.reload()
    await expect(compare.scales(d.name)).toHaveAttribute('aria-pressed', 'true')
    await expect(compare.inHeader(4)).toBeVisible()
  })

  await test.step('пятый встаёт на место выбранного', async () => {
    await page.goto(e.path)
    await compare.scales(e.name).click()
    await compare.room.getByRole('button', { name: `Заменить: ${d.name}` }).click()
    await expect(compare.room).toBeHidden()
    await expect(compare.scales(e.name)).toHaveAttribute('aria-pressed', 'true')
  })

  const link = await test.step('таблица: колонка товара, только различия, ссылка', async () => {
    await compare.line(4).click()
    await expect(compare.columns).toHaveCount(4)
    await expect(compare.columns.first()).toContainText(e.name)
    await expect(page).toBeAccessible()
    expect(await overflowOf(page)).toBe(0)
    await expect(compare.row('Гарантия')).toBeVisible()
    await compare.onlyDifferences.check()
    await expect(compare.row('Гарантия')).toBeHidden()
    await compare.remove(c.name).click()
    await expect(compare.columns).toHaveCount(3)
    return `/compare?items=${[e, b, a].map(({ slug }) => slug).join(',')}`
  })

  await test.step('по ссылке другой видит то же, а своё не теряет, пока не попросит', async () => {
    const vera = await as('vera')
    const theirs = comparePage(vera.page)
    await vera.page.goto(c.path)
    await theirs.scales(c.name).click()
    await expect(theirs.line(1)).toBeVisible()
    await vera.page.goto(link)
    await expect(theirs.columns).toHaveCount(3)
    await expect(theirs.inHeader(1)).toBeVisible()
    await theirs.take.click()
    await expect(theirs.inHeader(4)).toBeVisible()
  })

  await test.step('при входе сравнения становятся одним; чему не хватило места, то названо', async () => {
    const anna = await shop.person()
    const elsewhere = await as(anna)
    for (const product of [d, c]) {
      await elsewhere.page.goto(product.path)
      await comparePage(elsewhere.page).scales(product.name).click()
      await expect(comparePage(elsewhere.page).told).toBeAttached()
    }
    await signIn(page, { contact: anna.email, password: anna.password })
    await expect(compare.inHeader(4)).toBeVisible()
    await page.goto('/compare')
    await expect(compare.columns).toHaveCount(4)
    await expect(compare.columns.last()).toContainText(c.name)
    await expect(compare.missed).toContainText(d.name)
    expect(await page.evaluate(() => localStorage.getItem('compared'))).toBeNull()
  })

  await test.step('чего больше не продают, о том сказано', async () => {
    await shop.change(a, { status: 'archived' })
    await expect(async () => {
      await page.reload()
      await expect(compare.columns).toHaveCount(3, { timeout: 2000 })
    }).toPass()
    await expect(compare.gone(a.name)).toBeVisible()
  })
})

test.describe('на телефоне', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('два столбца помещаются, страница вбок не едет; короткая шапка едет вместе с таблицей и убирает столбец; с клавиатуры место не теряется', async ({ page, shop }) => {
    const products = [await shop.product(), await shop.product(), await shop.product(), await shop.product()] as const
    const [a, b, c] = products
    const compare = comparePage(page)
    await page.goto('/compare')
    await page.evaluate((slugs) => localStorage.setItem('compared', JSON.stringify(slugs)), products.map(({ slug }) => slug))
    await page.reload()
    await expect(compare.columns).toHaveCount(4)
    for (const product of [a, b]) await expect(compare.columns.filter({ hasText: product.name })).toBeInViewport({ ratio: 1 })
    expect(await overflowOf(page)).toBe(0)
    await expect(compare.short(a.name)).toBeHidden()
    await compare.row('Гарантия').evaluate((row) => row.scrollIntoView())
    await expect(compare.short(a.name)).toBeInViewport({ ratio: 1 })
    await compare.frame.evaluate((frame) => frame.scrollTo(frame.scrollWidth, 0))
    await expect(compare.short(a.name)).not.toBeInViewport()
    await expect(compare.short(c.name)).toBeInViewport({ ratio: 1 })
    await compare.short(c.name).click()
    await expect(compare.columns).toHaveCount(3)
    await compare.remove(a.name).press('Enter')
    await expect(compare.columns).toHaveCount(2)
    await expect(compare.frame).toBeFocused()
    await page.goto(a.path)
    await compare.scales(a.name).dblclick()
    await expect(compare.line(3)).toBeVisible()
  })
})

test.describe('без скриптов, на телефоне', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('ссылка на сравнение открывается целиком, чужие и лишние слова в ней ничего не ломают', async ({ page, shop }) => {
    const [a, b] = [await shop.product(), await shop.product()]
    await page.goto(`/compare?items=${a.slug},<script>,${b.slug},net-takogo,${a.slug}`)
    await expect(comparePage(page).columns).toHaveCount(2)
    await comparePage(page).onlyDifferences.check()
    await expect(comparePage(page).row('Гарантия')).toBeHidden()
    expect(await overflowOf(page)).toBe(0)
    await comparePage(page).without(b.name).click()
    await expect(comparePage(page).columns).toHaveText([new RegExp(a.name)])
    for (const items of ['', '%00', ',,,', 'x'.repeat(3000)]) {
      await page.goto(`/compare?items=${items}`)
      await expect(page.getByRole('heading', { name: 'По этой ссылке сравнивать нечего' })).toBeVisible()
    }
  })
})
