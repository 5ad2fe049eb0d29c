import { useEffect, useSyncExternalStore } from 'react'
import { meStore } from '#components/me/me-store.ts'
import { useMe } from '#components/me/use-me.ts'
import { keepWishes, setWish } from '#lib/wishlist/actions.ts'
import { deviceWishes } from './device-wishes.ts'

const none: readonly string[] = []
let merging = false

/** The slugs of the products this visitor keeps: a customer's list, or a guest's on the device; undefined until it is known whose. */
export function useWishes(): readonly string[] | undefined {
  const { customer, wishes } = useMe()
  const device = useSyncExternalStore(deviceWishes.subscribe, deviceWishes.read, () => none)
  useEffect(() => {
    if (customer && device.length > 0) void merge()
  }, [customer, device])
  return customer === undefined ? undefined : customer ? wishes : device
}

/** Keeps a product or lets it go; shown at once. False if the shop did not answer, and all is as before. */
export async function changeWish(slug: string, kept: boolean): Promise<boolean> {
  const { customer, wishes = none } = meStore.read()
  if (!customer) {
    deviceWishes.write(changed(deviceWishes.read(), slug, kept))
    return true
  }
  meStore.learn({ wishes: changed(wishes, slug, kept) })
  const result = await setWish({ slug, kept }).catch(() => null)
  meStore.learn({ wishes: result?.ok ? result.data : wishes })
  if (result?.ok) meStore.tellOthers()
  return result?.ok ?? false
}

function changed(slugs: readonly string[], slug: string, kept: boolean): readonly string[] {
  const others = slugs.filter((each) => each !== slug)
  return kept ? [slug, ...others] : others
}

/** A guest has signed in: what was kept on the device moves into the account. */
async function merge(): Promise<void> {
  if (merging) return
  merging = true
  const result = await keepWishes({ slugs: [...deviceWishes.read()] }).catch(() => null)
  merging = false
  if (!result?.ok) return
  deviceWishes.write(none)
  meStore.learn({ wishes: result.data })
}
