import { getCards } from '#lib/catalogue/get-cards.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { type MailWidth, mailPicture } from '#lib/files/mail-picture.ts'
import { storedImage } from '#lib/files/stored-image.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import type { Block } from './blocks.ts'
import type { LetterFacts, LetterPicture } from './letter/letter-facts.ts'

/** What the blocks of a letter show of the catalogue, as it is now. */
export async function readFacts(blocks: readonly Block[], purpose: string): Promise<Omit<LetterFacts, 'linkTo'>> {
  const slugs = blocks.flatMap((block) => (block.kind === 'products' ? block.slugs : []))
  const cards = slugs.length > 0 ? await getCards([...new Set(slugs)]) : []
  const files = blocks.flatMap((block) => (block.kind === 'image' && block.file !== '' ? [block.file] : []))
  const shown = files.length > 0 ? await db.image.findMany({ where: { file: { in: files } }, distinct: ['file'], select: { file: true, width: true, height: true } }) : []
  // What no product shows was brought for a letter.
  const own = await Promise.all(files.filter((file) => !shown.some((row) => row.file === file)).map(storedImage))
  const rows = [...shown, ...own.filter((image) => image !== null)]
  const pictures = await Promise.all([
    ...cards.map(({ image: { src, ...size } }) => pictureOf({ file: src, ...size }, 520)),
    // A picture of its own goes over the whole letter, also where a card has it small.
    ...rows.map((row) => pictureOf(row, 1072)),
  ])
  return { shop: mailShop(), cards: new Map(cards.map((card) => [card.slug, card])), pictures: new Map(pictures), purpose }
}

async function pictureOf({ file, width, height }: { file: string; width: number; height: number }, wide: MailWidth): Promise<readonly [string, LetterPicture]> {
  return [file, { src: env.APP_URL + (await mailPicture(file, wide)), width, height }]
}
