import { policyPage } from '#e2e/kit/pages/policy-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

const main = 'main'

test('что действовало на дату: до первой версии, сегодня, в будущем §9.2', async ({ page }) => {
  await page.goto('/privacy?at=2020-02-29')
  await expect(page).toHaveURL('/privacy/at?at=2020-02-29')
  await expect(page.locator(main)).toContainText('политика ещё не была опубликована')
  await policyPage(page).date.fill('2027-11-01')
  await policyPage(page).show.click()
  await expect(page).toHaveURL('/privacy/at?at=2027-11-01')
  await expect(page.locator(main)).toContainText(/1\sноября\s2027\sг\. будет действовать, если до тех пор не появится новая, версия \d/)
  await expect(policyPage(page).clause('9.3')).toBeVisible()
})

test('неверная дата получает понятный ответ и поле, где её исправить', async ({ page, request }) => {
  for (const wrong of ['2026-02-30', '01.11.2026', 'вчера', "2026-11-01' or 1=1", '2026-11-01&at=2026-11-02', '%00', '<script>alert(1)</script>']) {
    const answer = await request.get(`/privacy?at=${encodeURI(wrong).replaceAll('%2500', '%00')}`)
    const [, words = ''] = /<main[^>]*>(.*)<\/main>/s.exec(await answer.text()) ?? []
    expect(answer.status(), wrong).toBe(200)
    expect(words, wrong).toContain('Введите дату')
    expect(words, wrong).not.toContain('<script>alert')
  }
  await page.goto('/privacy?at=2026-02-30')
  await expect(page.locator(main)).toContainText('Введите дату')
  await expect(policyPage(page).date).toBeVisible()
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('политика читается, ссылки на пункты и дата работают', async ({ page }) => {
    await page.goto('/privacy')
    await expect(policyPage(page).search).toBeHidden()
    await policyPage(page).linkOf('6.1.3').click()
    await expect(page).toHaveURL('/privacy#6.1.3')
    await policyPage(page).date.fill('2020-01-01')
    await policyPage(page).show.click()
    await expect(page.locator(main)).toContainText('политика ещё не была опубликована')
  })
})
