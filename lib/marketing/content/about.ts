import { type Kopecks, formatRoubles, kopecks } from '#lib/money/money.ts'
import type { CSSProperties } from 'react'
import { styles } from '#lib/mail/templates/theme.ts'
import { adStyles } from './letter/ad-theme.ts'

/** One of the goods that a message of a trigger is about, as the catalogue has it at this moment. */
export type AboutGoods = {
  readonly name: string
  readonly option: string
  readonly price: Kopecks
  /** Full addresses. */
  readonly href: string
  readonly picture: string | null
}

/** What a message of a trigger is about, for one person: what stands in the place of the block `about`. */
export type About = { readonly html: string; readonly text: string }

/** Goods in rows. Made of strings: a place of a compiled letter is filled by it. Nobody's clicks are counted here. */
export function renderAbout(goods: readonly AboutGoods[]): About {
  return { html: `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${goods.map(rowOf).join('')}</table>`, text: goods.map(lineOf).join('\n\n') }
}

function rowOf({ name, option, price, href, picture }: AboutGoods): string {
  const image = picture === null ? '' : `<td width="96" valign="top" style="padding:0 16px 16px 0"><a href="${escape(href)}"><img src="${escape(picture)}" width="80" height="80" alt="" style="${css(aboutImage)}" /></a></td>`
  return `<tr>${image}<td valign="top" style="padding:0 0 16px">
<p class="ink" style="${css(adStyles.cardName)};margin-top:0"><a href="${escape(href)}" class="ink" style="color:${styles.text.color};text-decoration:none">${escape(name)}</a></p>
<p class="muted" style="${css(styles.small)}">${escape(option)}</p>
<p class="ink" style="${css(adStyles.price)}">${escape(formatRoubles(price))}</p></td></tr>`
}

function lineOf({ name, option, price, href }: AboutGoods): string {
  return `${name}, ${option} — ${formatRoubles(price)}\n${href}`
}

const aboutImage: CSSProperties = { ...styles.picture, width: '80px', height: '80px', objectFit: 'cover' }

const css = (style: CSSProperties): string =>
  Object.entries(style).map(([name, value]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value).replaceAll('"', "'")}`).join(';')

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** For previews and tests: nobody's goods. */
export const sampleAbout: About = renderAbout([{ name: 'Название товара', option: 'Цвет, размер', price: kopecks(999_000), href: '#', picture: null }])
