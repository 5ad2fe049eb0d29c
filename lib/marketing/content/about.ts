import { type Kopecks, formatRoubles, kopecks } from '#lib/money/money.ts'
import type { CSSProperties } from 'react'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { styles } from '#lib/mail/templates/theme.ts'
import { adStyles } from './letter/ad-theme.ts'

/** One of the goods that a message of a trigger is about, as the catalogue has it at this moment. */
export type AboutGoods = {
  readonly name: string
  readonly option: string
  /** Null where it is bought already. */
  readonly price: Kopecks | null
  /** Full addresses. */
  readonly href: string
  readonly picture: string | null
  /** What is to be done with it at that address, as a button says it; null: looked at. */
  readonly action: string | null
}

/** What a message of a trigger is about, for one person: what stands in the place of the block `about`. */
export type About = { readonly html: string; readonly text: string }

/** Goods in rows. Made of strings: a place of a compiled letter is filled by it. Nobody's clicks are counted here. */
export function renderAbout(goods: readonly AboutGoods[]): About {
  return { html: `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${goods.map(rowOf).join('')}</table>`, text: goods.map(lineOf).join('\n\n') }
}

function rowOf({ name, option, price, href, picture, action }: AboutGoods): string {
  const image = picture === null ? '' : `<td width="96" valign="top" style="padding:0 16px 16px 0"><a href="${escape(href)}"><img src="${escape(picture)}" width="80" height="80" alt="" style="${css(aboutImage)}" /></a></td>`
  return `<tr>${image}<td valign="top" style="padding:0 0 16px">
<p class="ink" style="${css(adStyles.cardName)};margin-top:0"><a href="${escape(href)}" class="ink" style="color:${styles.text.color};text-decoration:none">${escape(name)}</a></p>
<p class="muted" style="${css(styles.small)}">${escape(option)}</p>
${price === null ? '' : `<p class="ink" style="${css(adStyles.price)}">${escape(formatRoubles(price))}</p>`}${action === null ? '' : `<a href="${escape(href)}" style="${css(aboutAction)}">${escape(action)}</a>`}</td></tr>`
}

function lineOf({ name, option, price, href, action }: AboutGoods): string {
  return `${name}, ${option}${price === null ? '' : ` — ${formatRoubles(price)}`}\n${action === null ? '' : `${action}: `}${href}`
}

const aboutImage: CSSProperties = { ...styles.picture, width: '80px', height: '80px', objectFit: 'cover' }

/** A small one of the letter's buttons: each of the goods has its own. */
const aboutAction: CSSProperties = { ...styles.button, display: 'inline-block', margin: '10px 0 0', padding: '10px 24px', fontSize: '15px', lineHeight: '24px', borderRadius: '22px', textDecoration: 'none' }

const css = (style: CSSProperties): string =>
  Object.entries(style).map(([name, value]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value).replaceAll('"', "'")}`).join(';')

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** For previews and tests: nobody's goods. */
export function sampleAbout(trigger: CampaignTrigger | null): About {
  const goods = { name: 'Название товара', option: 'Цвет, размер', href: '#', picture: null }
  return renderAbout([trigger === 'review_request' ? { ...goods, price: null, action: REVIEW } : { ...goods, price: kopecks(999_000), action: null }])
}

/** What a request for a review asks for. */
export const REVIEW = 'Оценить'
