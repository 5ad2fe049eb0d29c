import { readFile } from 'node:fs/promises'
import { sentMessage } from '#e2e/kit/inside/campaign-messages.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { ledgerPublicKey } from '#lib/consent/ledger-key.ts'
import { maskContact } from '#lib/consent/mask-contact.ts'
import { verifyMessageProof } from '#lib/marketing/public/verify-message-proof.ts'

const news = 'news-offers/email'
const ads = 'ads/email'

test('почему пришло письмо: текст, как показан, когда и где, цепочка; файл проверяется без магазина, изменённый — нет §4.1.9 §7.1', async ({ page }) => {
  const message = await sentMessage(news, ads)
  await page.goto(message.why)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Почему пришло это письмо')
  await expect(main).toContainText('Я даю согласие')
  await expect(main).toContainText(maskContact(message.email))
  await expect(main).not.toContainText(message.email)
  await expect(main).toContainText('на нём держится сообщение')
  await expectGood(page)
  const download = page.waitForEvent('download')
  await main.getByRole('link', { name: /Скачать доказательство/ }).click()
  const file = await readFile(await (await download).path())
  expect(verifyMessageProof(file, ledgerPublicKey())).toMatchObject({ proof: { message: { purpose: 'news-offers', channel: 'email' } } })
  const changed = Buffer.from(file)
  changed.writeUInt8(changed.readUInt8(1000) ^ 1, 1000)
  expect(verifyMessageProof(changed)).toHaveProperty('why')
  await main.getByRole('link', { name: 'Отписаться или настроить' }).click()
  await expect(page).toHaveURL(new RegExp(`${message.centre}$`))
})

test('страница и файл: не ищутся, не хранятся, чужому сайту о них не говорят; контакт и сеть не показаны §3.3', async ({ request }) => {
  const message = await sentMessage(news)
  const answer = await request.get(message.why)
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(answer.headers()['referrer-policy']).toBe('same-origin')
  expect(answer.headers()['content-security-policy']).toMatch(/script-src[^;]*'nonce-/)
  expect(await answer.text()).toMatch(/<meta name="robots" content="noindex/)
  const proof = await request.get(`${message.why}/proof`)
  expect([proof.headers()['cache-control'], proof.headers()['x-robots-tag']]).toEqual(['private, no-store', 'noindex'])
  expect(await proof.text()).not.toContain(message.email)
  expect(await proof.text()).not.toContain('203.0.113')
})

test('справка о событии по ссылке: без адреса в сети, чужое событие не открывается §1.1.4', async ({ request, consents }) => {
  const [own, other] = [await sentMessage(news), await sentMessage(news)]
  const hashOf = async (email: string) => (await consents.of(email).events())[0]?.hash ?? ''
  const receipt = await request.get(`${own.centre}/receipt/${await hashOf(own.email)}?format=json`)
  expect(receipt.status()).toBe(200)
  expect(await receipt.text()).not.toMatch(new RegExp(`${own.email}|203\\.0\\.113|Mozilla`))
  expect((await request.get(`${own.centre}/receipt/${await hashOf(own.email)}`)).headers()['content-type']).toBe('application/pdf')
  expect((await request.get(`${own.centre}/receipt/${await hashOf(other.email)}?format=json`)).status()).toBe(404)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('страница читается целиком и ведёт к отписке', async ({ page }) => {
    const message = await sentMessage(news)
    await page.goto(message.why)
    await expect(page.getByRole('main')).toContainText('Я даю согласие')
    await page.getByRole('link', { name: 'Отписаться или настроить' }).click()
    await expect(page.getByRole('button', { name: 'Отписаться от всего' })).toBeVisible()
  })
})
