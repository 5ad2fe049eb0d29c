import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { WordsWithoutScripts } from './words-without-scripts.tsx'

type Props = {
  readonly title?: string
  /** What to do instead. */
  readonly children?: ReactNode
  /** Where the words lead back to. */
  readonly home?: { readonly href: string; readonly name: string }
}

const shopWindow = { href: '/', name: 'В магазин' }

/**
 * What a page rendered for each request answers for an address that is none: 404 and the nearest `not-found.tsx`. That alone
 * would be an empty body, which scripts then fill; so the words travel beside it.
 */
export function MissingHere({ title = 'Страница не найдена', children = 'Возможно, ссылка устарела или в\u00a0ней опечатка.', home = shopWindow }: Props) {
  return (
    <>
      <WordsWithoutScripts>
        <h1>{title}</h1>
        <p>{children}</p>
        <p>
          <a href={home.href}>{home.name}</a>
        </p>
      </WordsWithoutScripts>
      <NotFound />
    </>
  )
}

function NotFound(): never {
  notFound()
}
