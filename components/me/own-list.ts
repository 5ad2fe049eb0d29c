import { useEffect, useSyncExternalStore } from 'react'
import type { DeviceList } from './device-list.ts'
import { meStore } from './me-store.ts'
import { useMe } from './use-me.ts'

/** A list of products that is a customer's in the account, and a guest's on the device. */
export type OwnList = {
  /** Where `/api/me` says what the account keeps; null there: it keeps none, and the device does. */
  readonly part: 'wishes' | 'compared' | 'viewed'
  readonly device: DeviceList
  /** Moves slugs of the device into the account, and answers the list as it is then; null if it did not. */
  readonly keep: (slugs: string[]) => Promise<readonly string[] | null>
}

const none: readonly string[] = []
const merging = new Set<OwnList['part']>()

/** The slugs that this visitor keeps, newest first; undefined until it is known whose. What a guest has kept moves along at sign-in. */
export function useOwnList(list: OwnList): readonly string[] | undefined {
  const me = useMe()
  const device = useSyncExternalStore(list.device.subscribe, list.device.read, () => none)
  const account = me.customer ? me[list.part] : null
  useEffect(() => {
    if (account && device.length > 0) void merge(list)
  }, [list, account, device])
  return me.customer === undefined ? undefined : (account ?? device)
}

/** The same outside of a component. */
export function readOwnList(list: OwnList): readonly string[] {
  return accountOf(list) ?? list.device.read()
}

/** Makes `slugs` the list: on the device, or by `send` in the account; shown at once. What the shop says counts; null: all is as before. */
export async function changeOwnList(list: OwnList, slugs: readonly string[], send: () => Promise<readonly string[] | null>): Promise<boolean> {
  const before = accountOf(list)
  if (!before) {
    list.device.write(slugs)
    return true
  }
  meStore.learn({ [list.part]: slugs })
  const after = await send().catch(() => null)
  meStore.learn({ [list.part]: after ?? before })
  // What was looked at is no news for other tabs.
  if (after && list.part !== 'viewed') meStore.tellOthers()
  return after !== null
}

function accountOf({ part }: OwnList): readonly string[] | null {
  const me = meStore.read()
  return me.customer ? (me[part] ?? null) : null
}

async function merge({ part, device, keep }: OwnList): Promise<void> {
  if (merging.has(part)) return
  merging.add(part)
  const slugs = await keep([...device.read()]).catch(() => null)
  merging.delete(part)
  if (!slugs) return
  device.write(none)
  meStore.learn({ [part]: slugs })
  // Another tab may have put it on the device, and have asked before it was in the account.
  meStore.tellOthers()
}
