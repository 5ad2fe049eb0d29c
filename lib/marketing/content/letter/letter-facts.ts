import type { ProductCard } from '#lib/catalogue/types.ts'
import type { MailShop } from '#lib/mail/templates/mail-shop.ts'

/** What a letter shows beside its blocks. */
export type LetterFacts = {
  readonly shop: MailShop
  /** Cards of the catalogue as it is now, by slug; what is not on sale is missing. */
  readonly cards: ReadonlyMap<string, ProductCard>
  /** Pictures by their address in the catalogue. */
  readonly pictures: ReadonlyMap<string, LetterPicture>
  /** What the person has agreed to: the title of the purpose. */
  readonly purpose: string
  /** The address in the letter of whatever leads to `href`. */
  readonly linkTo: (href: string) => string
}

/** A picture in a format that every mail program shows, under its full address. */
export type LetterPicture = { readonly src: string; readonly width: number; readonly height: number }
