import type { Transaction } from '#lib/db/db.ts'
import { getCards } from '#lib/catalogue/get-cards.ts'
import type { Block } from './blocks.ts'
import { mailWeight } from '#lib/files/mail-picture.ts'
import { storedImage } from '#lib/files/stored-image.ts'
import { formatSize } from '#lib/text/format-size.ts'
import { checkHref, checkWords } from './check-words.ts'
import { hrefsOf, paragraphsOf } from './inline.ts'
import { error, type Problem, warning } from './problem.ts'

/** Bytes of a picture that are many on the way to a phone. */
const HEAVY = 300 * 1024

type Reader = Pick<Transaction, 'product' | 'category' | 'image'>
type Check<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, client: Reader) => Promise<Problem[]>

const checks: { readonly [Kind in Block['kind']]: Check<Kind> } = {
  heading: async ({ text }) => [...missing(text, 'нет слов'), ...checkWords(text)],
  text: checkText,
  products: checkProducts,
  button: async ({ text, href }, client) => [...missing(text, 'нет надписи'), ...missing(href, 'не сказано, куда она ведёт'), ...checkWords(text), ...(await linked(href, client))],
  image: checkImage,
  divider: async () => [],
  about: async () => [],
  partner: checkPartner,
}

/** What is wrong with a block. */
export function checkBlock<Kind extends Block['kind']>(block: Extract<Block, { kind: Kind }>, client: Reader): Promise<Problem[]> {
  const check: Check<Kind> = checks[block.kind]
  return check(block, client)
}

const missing = (value: string, text: string): Problem[] => (value.trim() === '' ? [error(text)] : [])
const linked = (href: string, client: Reader): Promise<Problem[]> => (href === '' ? Promise.resolve([]) : checkHref(href, client))

async function checkText({ text }: { text: string }, client: Reader): Promise<Problem[]> {
  const links = await Promise.all(hrefsOf(text).map((href) => checkHref(href, client)))
  return [...(paragraphsOf(text).length === 0 ? [error('нет слов')] : []), ...checkWords(text), ...links.flat()]
}

async function checkProducts({ slugs }: { slugs: readonly string[] }, client: Reader): Promise<Problem[]> {
  if (slugs.length === 0) return [error('не выбрано ни одного товара')]
  const cards = new Map((await getCards(slugs)).map((card) => [card.slug, card]))
  const names = new Map((await client.product.findMany({ where: { slug: { in: [...slugs] } }, select: { slug: true, name: true } })).map(({ slug, name }) => [slug, name]))
  return slugs.flatMap((slug) => {
    const card = cards.get(slug)
    if (!card) return [error(`не продаётся: ${names.get(slug) ?? slug}`)]
    return card.inStock ? [] : [warning(`сейчас нет в наличии: ${card.name}`)]
  })
}

async function checkImage({ file, alt, href }: { file: string; alt: string; href: string }, client: Reader): Promise<Problem[]> {
  const known = file === '' || (await client.image.count({ where: { file } })) > 0 || (await storedImage(file)) !== null
  const weight = file === '' || !known ? 0 : await mailWeight(file)
  return [
    ...missing(file, 'картинка не выбрана'),
    ...(known ? [] : [error('такой картинки больше нет')]),
    ...(weight > HEAVY ? [warning(`весит ${formatSize(weight)}: по телефону письмо будет открываться долго`)] : []),
    ...missing(alt, 'нет описания: без картинок (и тем, кто не видит) не будет ничего'),
    ...checkWords(alt),
    ...(await linked(href, client)),
  ]
}

async function checkPartner({ advertiser, token, text, label, href }: Extract<Block, { kind: 'partner' }>, client: Reader): Promise<Problem[]> {
  return [
    ...missing(advertiser, 'не назван рекламодатель (38-ФЗ, статья 18.1)'),
    ...missing(token, 'нет токена erid (38-ФЗ, статья 18.1)'),
    ...(label.trim() !== '' && href === '' ? [error('не сказано, куда ведёт кнопка')] : []),
    ...(label.trim() === '' && href !== '' ? [error('у ссылки нет надписи')] : []),
    ...(await checkText({ text }, client)),
    ...(await linked(href, client)),
  ]
}
