import * as z from 'zod'

const PAGE = /^\/(?![/\\])[\w\-./~%?=&+,:;@!$'()*#]*$/

/** What leads nowhere else than it says: a page of the shop («/catalogue») or an address of https. */
export function isHref(text: string): boolean {
  if (PAGE.test(text)) return true
  const url = /^https:\/\/[^\s"'<>\\]+$/.test(text) ? URL.parse(text) : null
  return url !== null && url.username === '' && url.password === '' && url.hostname.includes('.')
}

/** Whether it leaves the shop; addresses of the shop are kept as paths. */
export const isForeign = (href: string): boolean => !href.startsWith('/')

/** An address as staff type it; empty while the draft is not finished. */
export const hrefSchema = z
  .string()
  .trim()
  .max(500, 'Не длиннее 500 знаков')
  .refine((text) => text === '' || isHref(text), 'Страница магазина начинается с «/», чужой сайт — с «https://»')

/** An address of the shop as a path, so that a letter does not hang on the name the shop had when it was written. */
export function withinShop(href: string, appUrl: string): string {
  return href === appUrl ? '/' : href.startsWith(`${appUrl}/`) ? href.slice(appUrl.length) : href
}
