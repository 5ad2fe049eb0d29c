import { replaceFields } from './given-name.ts'
import { isHref, withinShop } from './href.ts'
import { whyUnicode } from './sms-parts.ts'
import { cut, mark, type Template } from './template.ts'

/** Addresses of https and, between spaces, pages of the shop: «/catalogue». */
const LINK = /https:\/\/[^\s<>"'«»]*[^\s<>"'«».,!?;:)]|(?<=^|\s)\/[a-z][\w\-/?=&]*/g

export type SmsFrame = { readonly appUrl: string; readonly demo: boolean }
export type CutSms = { readonly text: Template; readonly targets: readonly string[] }

/**
 * The text of an SMS as it goes out: that it is advertising, the words, how to hear no more; each address in it gives way to what `shorten` makes of its
 * number. Letters that fit into GSM-7 stay there: the frame is then in Latin letters, too.
 */
export function compileSms(text: string, { appUrl, demo }: SmsFrame, shorten: (index: number) => string): CutSms {
  const targets: string[] = []
  const words = replaceFields(text.trim(), mark).replaceAll(LINK, (href) => {
    if (!isHref(href)) return href
    const target = withinShop(href, appUrl)
    const known = targets.indexOf(target)
    return shorten(known >= 0 ? known : targets.push(target) - 1)
  })
  const latin = whyUnicode(text.replaceAll(/\{\{\s*(?:имя|бонусы)\s*\|/g, '')) === null
  const [ad, no] = latin ? ['Reklama', 'Otkaz'] : ['Реклама', 'Отказ']
  const test = demo ? (latin ? 'Demo. ' : 'Демо. ') : ''
  return { text: cut(`${test}${ad}. ${words}\n${no}: ${mark({ kind: 'short' })}`), targets }
}

/** The addresses in the text of an SMS. */
export function smsHrefs(text: string): string[] {
  return text.match(LINK) ?? []
}
