import * as z from 'zod'
import { unknownField } from './given-name.ts'
import { hrefSchema } from './href.ts'

/** How much a letter holds. */
export const limits = { blocks: 40, products: 6, subject: 150, preheader: 150, heading: 150, text: 5000, label: 60, alt: 200, sms: 1000 } as const

/** Private-use characters mark the open places of a compiled letter; nobody else writes them. */
const MARKS = /[\uE000-\uF8FF]/

/** Words of a letter: personal fields, no other braces. */
export const words = (longest: number) =>
  z
    .string()
    .max(longest, `Не длиннее ${longest} знаков`)
    .refine((text) => unknownField(text) === null, 'Из личного есть имя {{имя|друг}} и бонусы {{бонусы|бонусы}}')
    .refine((text) => !MARKS.test(text), 'Есть знаки, которых нет в шрифтах: уберите их')

/** A picture of the catalogue or of the shop's store. */
const picture = z.string().max(300).refine((file) => file === '' || /^\/(images|products|scenes)\/[a-z0-9/-]+\.webp$/.test(file), 'Выберите картинку')

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: words(limits.heading) }),
  /** Paragraphs, apart by an empty line; **bold**, [words](address). */
  z.object({ kind: z.literal('text'), text: words(limits.text) }),
  z.object({ kind: z.literal('products'), slugs: z.array(z.string().regex(/^[a-z0-9-]{1,80}$/)).max(limits.products, `Не больше ${limits.products} товаров`) }),
  z.object({ kind: z.literal('button'), text: words(limits.label), href: hrefSchema }),
  z.object({ kind: z.literal('image'), file: picture, alt: words(limits.alt), href: hrefSchema }),
  z.object({ kind: z.literal('divider') }),
  /** What a message of a standing campaign is about: the goods somebody waits for, or those in the cart. */
  z.object({ kind: z.literal('about') }),
  /** Somebody else's advertising (38-FZ art. 18.1): whose it is and its token are shown. */
  z.object({
    kind: z.literal('partner'),
    advertiser: words(200),
    token: z.string().trim().max(64, 'Не длиннее 64 знаков').regex(/^[A-Za-z0-9]*$/, 'Токен — латинские буквы и цифры, без «erid:»'),
    text: words(limits.text),
    label: words(limits.label),
    href: hrefSchema,
  }),
])

export const blocksSchema = z.array(blockSchema).max(limits.blocks, `Не больше ${limits.blocks} блоков`)

export type Block = z.output<typeof blockSchema>
export type BlockKind = Block['kind']

/** What blocks are called. */
export const blockNames: Readonly<Record<BlockKind, string>> = {
  heading: 'Заголовок',
  text: 'Текст',
  products: 'Товары',
  button: 'Кнопка',
  image: 'Картинка',
  divider: 'Разделитель',
  about: 'Товары события',
  partner: 'Реклама партнёра',
}

const empty: { readonly [Kind in BlockKind]: Extract<Block, { kind: Kind }> } = {
  heading: { kind: 'heading', text: '' },
  text: { kind: 'text', text: '' },
  products: { kind: 'products', slugs: [] },
  button: { kind: 'button', text: '', href: '' },
  image: { kind: 'image', file: '', alt: '', href: '' },
  divider: { kind: 'divider' },
  about: { kind: 'about' },
  partner: { kind: 'partner', advertiser: '', token: '', text: '', label: '', href: '' },
}

/** A block of a kind with nothing in it. */
export function emptyBlock(kind: BlockKind): Block {
  return structuredClone(empty[kind])
}
