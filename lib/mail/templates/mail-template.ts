import type { ReactNode } from 'react'
import type { MailShop } from './mail-shop.ts'

/** One kind of letter: pure functions of the data. `preview` is the line that mail lists show after the subject. */
export type MailTemplate<Data> = {
  readonly subject: (mail: Data) => string
  readonly preview: (mail: Data) => string
  readonly Content: (props: { mail: Data; shop: MailShop }) => ReactNode
}

/** What the frame says around the letters of one family. */
export type MailFrame = {
  /** What a demo says about itself. */
  readonly demo: string
  /** Why the letter came, under it. */
  readonly reason: string
}
