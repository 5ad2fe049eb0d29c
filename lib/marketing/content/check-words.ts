import type { Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { fieldsOf } from './given-name.ts'
import { isForeign, isHref, withinShop } from './href.ts'
import { whyNoPage } from './own-pages.ts'
import { error, type Problem } from './problem.ts'
import { serviceWords } from './service-words.ts'

export type LinkReader = Pick<Transaction, 'product' | 'category'>

const without = {
  name: 'у имени нет замены: напишите, как обратиться к тем, чьё имя неизвестно, — {{имя|друг}}',
  points: 'у бонусов нет замены: напишите, что сказать тем, у кого их нет, — {{бонусы|бонусы}}',
} as const

/** What is wrong with words, wherever they stand. */
export function checkWords(text: string): Problem[] {
  const service = serviceWords(text)
  return [
    ...fieldsOf(text).flatMap(({ kind, fallback }) => (fallback === '' ? [error(without[kind])] : [])),
    ...(service === null ? [] : [error(`«${service}» — слова служебных сообщений, в рекламе им не место`)]),
  ]
}

/** What is wrong with an address. */
export async function checkHref(href: string, client: LinkReader): Promise<Problem[]> {
  const target = withinShop(href, env.APP_URL)
  if (!isHref(target)) return [error(`ссылка «${href}» никуда не ведёт: страница магазина начинается с «/», чужой сайт — с «https://»`)]
  if (isForeign(target)) return []
  const why = await whyNoPage(target, client)
  return why === null ? [] : [error(`ссылка «${target}» никуда не ведёт: ${why}`)]
}
