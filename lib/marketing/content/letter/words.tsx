import { Link } from '@react-email/link'
import { Fragment } from 'react'
import { runsOf } from '../inline.ts'
import { inLetter } from './in-letter.ts'
import { isForeign } from '../href.ts'
import { styles } from '#lib/mail/templates/theme.ts'

/** A paragraph with its bold words and links. Links that leave the shop say so. */
export function Words({ text, linkTo }: { readonly text: string; readonly linkTo: (href: string) => string }) {
  return runsOf(inLetter(text)).map(({ text: run, bold, href }, index) => {
    const words = bold ? <strong style={{ fontWeight: 600 }}>{run}</strong> : run
    if (href === null) return <Fragment key={index}>{words}</Fragment>
    return (
      <Link key={index} href={linkTo(href)} className="ink" style={styles.link}>
        {words}
        {isForeign(href) && '\u00a0↗'}
      </Link>
    )
  })
}
