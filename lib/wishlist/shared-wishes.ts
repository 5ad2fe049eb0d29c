/** The most products that one link carries. */
export const MOST_SHARED = 50
/** The longest list that a link carries: messengers cut off more. */
const LONGEST = 1800

/** The link to a list as it is now: the products stand in the address, nothing is stored and nobody named. Long lists are cut; `count` says how many it carries. */
export function sharedWishes(slugs: readonly string[]): { readonly path: string; readonly count: number } {
  const carried: string[] = []
  let length = 0
  for (const slug of slugs.slice(0, MOST_SHARED)) {
    length += slug.length + 1
    if (length > LONGEST) break
    carried.push(slug)
  }
  return { path: `/wishlist/shared?items=${carried.join(',')}`, count: carried.length }
}
