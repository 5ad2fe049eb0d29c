import { getCards } from '#lib/catalogue/get-cards.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import type { Block } from './blocks.ts'
import type { LetterFacts, LetterPicture } from './letter/letter-facts.ts'

/** What the blocks of a letter show of the catalogue, as it is now. */
export async function readFacts(blocks: readonly Block[], purpose: string): Promise<Omit<LetterFacts, 'linkTo'>> {
  const slugs = blocks.flatMap((block) => (block.kind === 'products' ? block.slugs : []))
  const cards = slugs.length > 0 ? await getCards([...new Set(slugs)]) : []
  const files = blocks.flatMap((block) => (block.kind === 'image' && block.file !== '' ? [block.file] : []))
  const rows = files.length > 0 ? await db.image.findMany({ where: { file: { in: files } }, distinct: ['file'], select: { file: true, width: true, height: true } }) : []
  const shown = [...cards.map(({ image }) => ({ file: image.src, width: image.width, height: image.height })), ...rows]
  return { shop: mailShop(), cards: new Map(cards.map((card) => [card.slug, card])), pictures: new Map(shown.map((row) => [row.file, pictureOf(row)])), purpose }
}

function pictureOf({ file, width, height }: { file: string; width: number; height: number }): LetterPicture {
  return { src: env.APP_URL + file.replace(/\.\w+$/, '-480.webp'), width, height }
}
