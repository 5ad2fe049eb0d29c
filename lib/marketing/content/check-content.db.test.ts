import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { storeImage } from '#lib/files/store-image.ts'
import { isTriedByStaff } from '#lib/messages/tried-by-staff.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import type { Block } from './blocks.ts'
import { checkContent, checkDraft } from './check-content.ts'
import { composeTestMail, composeTestSms } from './compose-test.ts'
import { readFacts } from './read-facts.ts'
import { saveContent } from './save-content.ts'
import { sendTest } from './send-test.ts'

const good: Block[] = [
  { kind: 'heading', text: 'Новинки недели' },
  { kind: 'text', text: 'Смотрите [все часы](/catalogue/watches-round).' },
  { kind: 'products', slugs: ['orbita-2'] },
  { kind: 'image', file: '/products/kvant/front-coral.webp', alt: 'Браслет в цвете «Коралл»', href: '/product/kvant' },
  { kind: 'button', text: 'Выбрать', href: '/catalogue' },
  { kind: 'partner', advertiser: 'ООО «Ремешок»', token: '2Vtzqx', text: 'Ремешки', label: 'Смотреть', href: 'https://strap.example/' },
]
const letter = { subject: 'Новинки недели', preheader: 'Три модели', text: '' }
const found = async (blocks: readonly Block[], head: Partial<typeof letter> = {}, purpose = 'ads') => (await checkDraft({ channel: 'email', purpose }, { ...letter, ...head, blocks })).map(({ level, text }) => `${level}: ${text}`)

beforeAll(async () => {
  await db.product.update({ where: { slug: 'sled' }, data: { status: 'archived' } })
})

test('a good letter has no problems', async () => {
  expect(await found(good)).toEqual([])
})

test.each<readonly [string, Block, string]>([
  ['a page that is none', { kind: 'button', text: 'Тут', href: '/nowhere' }, 'error: Блок 1, кнопка: ссылка «/nowhere» никуда не ведёт: такой страницы в магазине нет'],
  ['a product that is not on sale', { kind: 'button', text: 'Тут', href: '/product/sled' }, 'error: Блок 1, кнопка: ссылка «/product/sled» никуда не ведёт: товар снят с продажи'],
  ['a variant that is none', { kind: 'text', text: '[тут](/product/kvant/olive)' }, 'error: Блок 1, текст: ссылка «/product/kvant/olive» никуда не ведёт: такого варианта у товара нет'],
  ['a family that is none', { kind: 'text', text: '[тут](/catalogue/none)' }, 'error: Блок 1, текст: ссылка «/catalogue/none» никуда не ведёт: такого семейства в каталоге нет'],
  ['no address', { kind: 'text', text: '[тут](http://plain.example)' }, 'error: Блок 1, текст: ссылка «http://plain.example» никуда не ведёт: страница магазина начинается с «/», чужой сайт — с «https://»'],
  ['a script', { kind: 'text', text: '[тут](javascript:alert(1))' }, 'error: Блок 1, текст: ссылка «javascript:alert(1)» никуда не ведёт: страница магазина начинается с «/», чужой сайт — с «https://»'],
  ['a product card that is not on sale', { kind: 'products', slugs: ['sled'] }, 'error: Блок 1, товары: не продаётся: Маячок для питомца «След»'],
  ['no alt', { kind: 'image', file: '/products/kvant/front-coral.webp', alt: ' ', href: '' }, 'error: Блок 1, картинка: нет описания: без картинок (и тем, кто не видит) не будет ничего'],
  ['a picture that is none', { kind: 'image', file: '/products/none/front.webp', alt: 'Часы', href: '' }, 'error: Блок 1, картинка: такой картинки больше нет'],
  ['service words', { kind: 'text', text: 'Ваш\u00a0заказ уже ждёт' }, 'error: Блок 1, текст: «Ваш заказ» — слова служебных сообщений, в рекламе им не место'],
  ['an empty fallback', { kind: 'heading', text: '{{имя}}, привет' }, 'error: Блок 1, заголовок: у имени нет замены: напишите, как обратиться к тем, чьё имя неизвестно, — {{имя|друг}}'],
  ['a partner without a name', { kind: 'partner', advertiser: '', token: 'x', text: 'Слова', label: '', href: '' }, 'error: Блок 1, реклама партнёра: не назван рекламодатель (38-ФЗ, статья 18.1)'],
  ['a partner without a token', { kind: 'partner', advertiser: 'ООО', token: '', text: 'Слова', label: '', href: '' }, 'error: Блок 1, реклама партнёра: нет токена erid (38-ФЗ, статья 18.1)'],
])('%s is told', async (_, block, problem) => {
  expect(await found([block])).toEqual(expect.arrayContaining([problem]))
})

test('a picture of one’s own goes over the whole letter, from an address that its content names; a heavy one is told', async () => {
  const banner = (noise: boolean) => sharp({ create: { width: 1200, height: 900, channels: 3, background: '#446688', ...(noise && { noise: { type: 'gaussian', mean: 128, sigma: 90 } as const }) } }).jpeg({ quality: 100 }).toBuffer()
  const { file } = await storeImage(await banner(false), { width: 536, height: 120 })
  const words: Block = { kind: 'heading', text: 'Осень' }
  expect(await found([{ kind: 'image', file, alt: 'Осень', href: '/catalogue' }, words])).toEqual([])
  expect(await found([{ kind: 'image', file, alt: '', href: '' }, words])).toEqual(['error: Блок 1, картинка: нет описания: без картинок (и тем, кто не видит) не будет ничего'])
  const { pictures } = await readFacts([{ kind: 'image', file, alt: 'Осень', href: '' }], 'Реклама')
  expect(pictures.get(file)).toEqual({ src: expect.stringMatching(/\/images\/[0-9a-f]{32}-1072\.jpg$/), width: 1200, height: 900 })
  const { file: heavy } = await storeImage(await banner(true), { width: 536, height: 120 })
  expect(await found([{ kind: 'image', file: heavy, alt: 'Осень', href: '' }, words])).toEqual([expect.stringMatching(/^warning: Блок 1, картинка: весит \d+\u00a0КБ/)])
})

test('the head of a letter is looked at', async () => {
  expect(await found(good, { subject: '', preheader: '' })).toEqual(['error: Нет темы', 'warning: Нет строки после темы: почта покажет вместо неё первые слова письма'])
  expect(await found(good, { subject: 'СКИДКИ ТОЛЬКО ДО ПЯТНИЦЫ!!!' })).toEqual(['warning: Тема ЗАГЛАВНЫМИ буквами: так пишет спам', 'warning: В теме несколько «!» или «?» подряд: так пишет спам'])
  expect(await found(good, { subject: 'о'.repeat(61) })).toEqual(['warning: Тема длинна: 61 знаков, телефон покажет около 40'])
  expect(await found(good, { subject: 'Чек внутри' })).toEqual(['error: Тема: «Чек» — слова служебных сообщений, в рекламе им не место'])
  expect(await found([])).toEqual(['error: В письме нет ни одного блока'])
})

test('words that only look like those of a receipt are not', async () => {
  expect(await found(good, { subject: 'Чекните новинки: часы для человека' })).toEqual([])
})

test('bonuses of the reader stand in notices of bonuses alone, and never without words for who has none §4.1.7', async () => {
  const told: Block[] = [...good, { kind: 'text', text: 'На счёте {{бонусы|бонусы}}' }]
  expect(await found(told)).toEqual(['error: бонусы получателя называют только уведомления о бонусах: уберите {{бонусы}}'])
  expect(await found(told, {}, 'bonus-notices')).toEqual([])
  expect(await found(good, { subject: '{{бонусы}}' }, 'bonus-notices')).toHaveLength(1)
})

test('a letter that mail programs would cut is told with its size', async () => {
  const long: Block = { kind: 'text', text: 'слово '.repeat(830) }
  expect((await found(Array.from({ length: 11 }, () => long)))[0]).toMatch(/^error: Письмо весит 1\d\d,\d кБ: больше 102 кБ почта обрежет/)
})

test('an SMS is looked at, too', async () => {
  const sms = async (text: string) => (await checkDraft({ channel: 'sms', purpose: 'ads' }, { ...letter, blocks: [], text })).map(({ level, text: words }) => `${level}: ${words}`)
  expect(await sms('Скидки: /catalogue')).toEqual([])
  expect(await sms(' ')).toEqual(['error: В SMS нет слов'])
  expect(await sms('Скидки: /nowhere')).toEqual(['error: Ссылка «/nowhere» никуда не ведёт: такой страницы в магазине нет'])
  expect(await sms('{{имя|}}, код подтверждения')).toHaveLength(2)
  expect((await sms('скидки '.repeat(40)))[0]).toMatch(/^warning: SMS длинна: 6 частей, каждому 21\u00a0₽$/)
})

test('both variants of a campaign are looked at', async () => {
  const { id } = await makeCampaign({ state: 'draft', variants: [{ letter: 'a', ...letter, blocks: good }, { letter: 'b', ...letter, subject: '', blocks: good }] })
  expect(await checkContent(id)).toEqual([{ level: 'error', block: null, text: 'Нет темы', letter: 'b' }])
  const once = await makeCampaign({ state: 'draft', variants: [{ letter: 'a', ...letter, blocks: [...good, { kind: 'about' }] }] })
  expect(await checkContent(once.id)).toEqual([{ level: 'error', block: 6, text: 'Блок 7, товары события: у этой рассылки нет события: блок останется пустым', letter: 'a' }])
})

test('words are saved by whoever has seen the latest, and not once a campaign has begun', async () => {
  const { id } = await makeCampaign({ state: 'draft' })
  const { revision } = await db.campaign.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  const save = (seen: number) => saveContent({ campaignId: id, letter: 'a', revision: seen, ...letter, blocks: [{ kind: 'button', text: 'Все', href: 'http://localhost:3000/catalogue' }] })
  const now = (await save(revision)).revision
  expect(now).toBeGreaterThan(revision)
  await expect(save(revision)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  await expect(saveContent({ campaignId: id, letter: 'b', revision: now, ...letter, blocks: [] })).rejects.toMatchObject({ code: 'not-found' })
  const running = await makeCampaign({ state: 'running' })
  const seen = await db.campaign.findUniqueOrThrow({ where: { id: running.id }, select: { revision: true } })
  await expect(saveContent({ campaignId: running.id, letter: 'a', revision: seen.revision, ...letter, blocks: [] })).rejects.toMatchObject({ code: 'begun' })
})

test('a campaign is tried on oneself only, as a message of one’s own account', async () => {
  const { personId, email } = await makeCustomer({ roles: ['marketer'], secondFactor: true })
  const { id } = await makeCampaign({ state: 'draft', variants: [{ letter: 'a', ...letter, subject: '{{имя|друг}}, новинки', blocks: good }] })
  await sendTest(personId, id, 'a')
  const [message] = await db.outboxMessage.findMany({ where: { personId, template: 'campaign-test' } })
  expect(message).toMatchObject({ class: 'service', channel: 'email', recipient: email, aboutId: id, state: 'queued' })
  if (!message) throw new Error('not queued')
  const { subject, html, text } = await composeTestMail(message)
  expect(subject).toMatch(/^\[Проба\] Анна, новинки$/)
  expect(html).toContain('Это проба')
  expect(text).toContain('/desk/marketing')
  expect(await isTriedByStaff(message)).toBe(true)
  // The same row for anybody else would be a way past consent.
  expect(await isTriedByStaff({ ...message, recipient: 'other@example.ru' })).toBe(false)
  expect(await isTriedByStaff({ ...message, template: 'data-corrected' })).toBe(false)
  const shopper = await makeCustomer()
  expect(await isTriedByStaff({ ...message, personId: shopper.personId, recipient: shopper.email })).toBe(false)
  await expect(sendTest(personId, id, 'b')).rejects.toMatchObject({ code: 'not-found' })
  await db.contactPoint.updateMany({ where: { personId, kind: 'email' }, data: { verifiedAt: null } })
  await expect(sendTest(personId, id, 'a')).rejects.toMatchObject({ code: 'no-contact' })
})

test('an SMS is tried with a mark, too', async () => {
  const { personId } = await makeCustomer({ roles: ['marketer'], secondFactor: true })
  const { id } = await makeCampaign({ state: 'draft', channel: 'sms', variants: [{ letter: 'a', ...letter, text: 'Скидки: /catalogue' }] })
  const message = { template: 'campaign-test', orderId: null, personId, proofId: null, requestId: null, claimId: null, incidentId: null, bonusMemberId: null, applicationId: null, questionId: null, consentPosition: null, aboutId: id }
  expect((await composeTestSms(message)).text).toMatch(/^\[Проба\] Демо\. Реклама\. Скидки: [^ ]+\/r\/[0-9a-z]+a0\nОтказ: [^ ]+\/desk\/marketing$/)
})
