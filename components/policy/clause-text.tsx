import Link from 'next/link'
import { Fragment } from 'react'
import { route } from '#components/ui/route.ts'
import { tieShortWords } from '#lib/text/tie-short-words.ts'
import { piecesOf } from './pieces-of.ts'

/** The words of a clause: paragraphs, with links to what they name. */
export function ClauseText({ text, clauses }: { readonly text: string; readonly clauses: ReadonlySet<string> }) {
  return text.split('\n\n').map((paragraph, index) => (
    <p key={index}>
      {piecesOf(tieShortWords(paragraph), clauses).map(({ text: words, href }, at) => (
        <Fragment key={at}>{href === undefined ? words : <TextLink href={href}>{words}</TextLink>}</Fragment>
      ))}
    </p>
  ))
}

function TextLink({ href, children }: { readonly href: string; readonly children: string }) {
  if (!href.startsWith('/')) {
    return (
      <a href={href} className="link">
        {children}
      </a>
    )
  }
  return (
    <Link href={route(href)} prefetch={false} className="link">
      {children}
    </Link>
  )
}
