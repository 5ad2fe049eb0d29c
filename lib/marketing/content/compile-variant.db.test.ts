import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'
import { followLink } from '../public/follow-link.ts'
import { archiveContent, readArchive } from './archive-content.ts'
import type { Block } from './blocks.ts'
import { compileVariant } from './compile-variant.ts'
import type { CompiledMail, CompiledSms } from './compiled.ts'
import { withOpenPlaces } from './template.ts'

afterEach(() => travel(0))

const product: Block = { kind: 'products', slugs: ['orbita-2', 'none', 'kvant'] }

async function campaign(channel: MessageChannel, blocks: readonly Block[], text = ''): Promise<{ id: string; number: number }> {
  const content = { subject: 'Новинки', preheader: 'Коротко', blocks: [...blocks], text }
  return db.campaign.create({
    data: { name: `Проба ${randomUUID()}`, purpose: 'ads', channel, authorId: randomUUID(), variants: { create: [{ letter: 'a', ...content }, { letter: 'b', ...content, subject: 'Другие слова' }] } },
    select: { id: true, number: true },
  })
}

const mail = async (id: string, letter = 'a') => (await compileVariant(id, letter)) as CompiledMail

test('cards are the catalogue’s of this moment; what was sent before stays in the archive', async () => {
  const { id } = await campaign('email', [product])
  const before = await mail(id)
  const html = withOpenPlaces(before.html)
  expect(html).toContain('Орбита 2')
  const variants = await db.variant.findMany({ where: { product: { slug: 'orbita-2' } }, select: { id: true, price: true, oldPrice: true } })
  await db.variant.updateMany({ where: { id: { in: variants.map((variant) => variant.id) } }, data: { price: 777_700, oldPrice: null } })
  expect(await mail(id)).toBe(before)
  travel(31_000)
  const after = await mail(id)
  expect(withOpenPlaces(after.html)).toContain('7\u00a0777\u00a0₽')
  expect(after.contentHash).not.toBe(before.contentHash)
  // The address of a product has not changed, and so its number has not.
  expect(after.links).toEqual(before.links)
  expect((await readArchive(id)).map(({ contentHash }) => contentHash)).toEqual([after.contentHash, before.contentHash])
  for (const variant of variants) await db.variant.update({ where: { id: variant.id }, data: { price: variant.price, oldPrice: variant.oldPrice } })
})

test('both variants are archived at launch, once, and no row of the archive is ever changed', async () => {
  const { id } = await campaign('email', [product, { kind: 'button', text: 'Все', href: '/catalogue' }])
  await db.$transaction((tx) => archiveContent(tx, id))
  await db.$transaction((tx) => archiveContent(tx, id))
  const archive = await readArchive(id)
  expect(Object.fromEntries(archive.map(({ letter, subject }) => [letter, subject]))).toEqual({ a: 'Новинки', b: 'Другие слова' })
  expect(archive).toHaveLength(2)
  expect(archive[0]?.html).toContain('{{отписка}}')
  await expect(db.$executeRaw`UPDATE campaign_archives SET text = ''`).rejects.toThrow('append-only')
})

test('a link has one number in both variants, for ever', async () => {
  const { id } = await campaign('email', [{ kind: 'button', text: 'Все', href: '/catalogue' }])
  const { links } = await mail(id)
  expect(links).toEqual([{ index: 0, target: '/' }, { index: 1, target: '/catalogue' }])
  await db.campaignVariant.update({ where: { campaignId_letter: { campaignId: id, letter: 'b' } }, data: { blocks: [{ kind: 'button', text: 'Сюда', href: '/rings' }, { kind: 'button', text: 'Все', href: '/catalogue' }] } })
  expect((await mail(id, 'b')).links).toEqual([{ index: 0, target: '/' }, { index: 2, target: '/rings' }, { index: 1, target: '/catalogue' }])
  expect(await db.campaignLink.findMany({ where: { campaignId: id }, orderBy: { index: 'asc' }, select: { target: true } })).toEqual([{ target: '/' }, { target: '/catalogue' }, { target: '/rings' }])
  await expect(db.$executeRaw`UPDATE campaign_links SET target = '/'`).rejects.toThrow('append-only')
  await expect(db.campaignLink.create({ data: { campaignId: id, index: 9, target: 'javascript:alert(1)' } })).rejects.toThrow('campaign_links_target')
  await expect(db.campaignLink.create({ data: { campaignId: id, index: 9, target: '//evil.example' } })).rejects.toThrow('campaign_links_target')
})

test('links compiled at once by several workers have one number each', async () => {
  const { id } = await campaign('email', [product, { kind: 'button', text: 'Все', href: '/catalogue' }])
  const all = await Promise.all(['a', 'b', 'a', 'b'].map(async (letter) => (await mail(id, letter)).links))
  expect(new Set(all.map((links) => JSON.stringify(links))).size).toBe(1)
  expect(await db.campaignLink.count({ where: { campaignId: id } })).toBe(4)
})

test('an SMS carries short links of its campaign', async () => {
  const { id, number } = await campaign('sms', [], '{{имя|Друг}}, новинки: /catalogue')
  const sms = (await compileVariant(id, 'a')) as CompiledSms
  expect(withOpenPlaces(sms.text)).toMatch(new RegExp(`^Демо\\. Реклама\\. \\{\\{имя\\|Друг\\}\\}, новинки: [^ ]+/r/${number.toString(36)}a0\\nОтказ: \\{\\{настройки\\}\\}$`))
  expect((await followLink(`${number.toString(36)}a0`))?.to).toMatch(/\/catalogue$/)
  expect(await followLink(`${number.toString(36)}a1`)).toBeNull()
})

test('a variant that is none is refused', async () => {
  await expect(compileVariant(randomUUID(), 'a')).rejects.toMatchObject({ code: 'not-found' })
})

test.each([{ advertiser: '', token: 'x' }, { advertiser: 'ООО «Ремешок»', token: '' }])('advertising of a partner without its marks is sent to nobody: %o', async (marks) => {
  const { id } = await campaign('email', [{ kind: 'partner', text: 'Ремешки', label: '', href: '', ...marks }])
  await expect(compileVariant(id, 'a')).rejects.toMatchObject({ code: 'partner-unmarked' })
  expect(await readArchive(id)).toEqual([])
})
