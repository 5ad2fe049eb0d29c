import { randomUUID } from 'node:crypto'
import { unstable_cache } from 'next/cache'
import { LIFETIME, tags } from '#lib/cache/cache.ts'

/** Another word after each change of anything that is on sale: price, stock as it is told, text, picture. */
export function offersVersion(): Promise<string> {
  return version('offers', [tags.offers])
}

/** Another word after each change of what the pages of the site map hang on. */
export function pagesVersion(): Promise<string> {
  return version('pages', [tags.offers, tags.careers, tags.bonus, tags.policy])
}

function version(name: string, own: string[]): Promise<string> {
  return unstable_cache(async () => randomUUID(), ['feeds', name], { tags: [...own, tags.everything], revalidate: LIFETIME })()
}
