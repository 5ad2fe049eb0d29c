import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { WordsWithoutScripts } from './words-without-scripts.tsx'

type Props = {
  readonly title?: string
  /** What to do instead. */
  readonly children?: ReactNode
}

/**
 * What a page rendered for each request answers for an address that is none: 404 and the nearest `not-found.tsx`. That alone
 * would be an empty body, which scripts then fill; so the words travel beside it.
 */
export function MissingHere({ title = 'Страница не найдена', children = 'Возможно, ссылка устарела или в\u00a0ней опечатка.' }: Props) {
  return (
    <>
      <WordsWithoutScripts>
        <h1>{title}</h1>
        <p>{children}</p>
        <p>
          {/* oxlint-disable-next-line next/no-html-link-for-pages -- where this is read there are no scripts */}
          <a href="/">В магазин</a>
        </p>
      </WordsWithoutScripts>
      <NotFound />
    </>
  )
}

function NotFound(): never {
  notFound()
}
