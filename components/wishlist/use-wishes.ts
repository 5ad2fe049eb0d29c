import { deviceList } from '#components/me/device-list.ts'
import { changeOwnList, readOwnList, useOwnList, type OwnList } from '#components/me/own-list.ts'
import { keepWishes, setWish } from '#lib/wishlist/actions.ts'
import { MOST_WISHES } from '#lib/wishlist/limits.ts'

const wishes: OwnList = {
  part: 'wishes',
  device: deviceList('wishes', MOST_WISHES),
  keep: (slugs) => keepWishes({ slugs }).then((result) => (result.ok ? result.data : null)),
}

/** The slugs of the products this visitor keeps: a customer's list, or a guest's on the device; undefined until it is known whose. */
export const useWishes = (): readonly string[] | undefined => useOwnList(wishes)

/** Keeps a product or lets it go; shown at once. False if the shop did not answer, and all is as before. */
export function changeWish(slug: string, kept: boolean): Promise<boolean> {
  const others = readOwnList(wishes).filter((each) => each !== slug)
  return changeOwnList(wishes, kept ? [slug, ...others] : others, () => setWish({ slug, kept }).then((result) => (result.ok ? result.data : null)))
}

/** Keeps all of `slugs`, what is new on top. False as above. */
export function addWishes(slugs: readonly string[]): Promise<boolean> {
  const present = readOwnList(wishes)
  const added = slugs.filter((slug) => !present.includes(slug))
  return changeOwnList(wishes, [...added, ...present], () => wishes.keep(added))
}
