import * as z from 'zod'

/** Where one goes when nobody said where, or said something strange. */
export const HOME_PATH = '/account'

/**
 * A page of this site to return to, as path and query; `/account` for everything else. Other sites, however they are spelt
 * («//evil.ru», «/\evil.ru», «https:evil.ru»), control characters and addresses that are no pages lead nowhere.
 */
export function safeReturnPath(given: unknown): string {
  if (typeof given !== 'string' || given.length > 500 || !/^\/(?![/\\])/.test(given) || /[\\\p{Cc}\p{Cf}]/u.test(given)) return HOME_PATH
  const url = URL.parse(given, 'http://shop.invalid')
  if (url?.origin !== 'http://shop.invalid' || url.pathname.startsWith('//')) return HOME_PATH
  return /^\/(api|_next|dev)(\/|$)/i.test(url.pathname) ? HOME_PATH : url.pathname + url.search
}

/** The hidden field `next` of a form. */
export const returnPath = z.string().optional().transform(safeReturnPath)
