import { deviceList } from '#components/me/device-list.ts'
import { changeOwnList, readOwnList, useOwnList, type OwnList } from '#components/me/own-list.ts'
import { clearViewed as clearAction, keepViewed } from '#lib/viewed/actions.ts'
import { MOST_VIEWED } from '#lib/viewed/limits.ts'
import { isUnwatched } from './unwatched.ts'

const keep: OwnList['keep'] = (slugs) => keepViewed({ slugs }).then((result) => (result.ok ? result.data : null))

const viewed: OwnList = { part: 'viewed', device: deviceList('viewed', MOST_VIEWED), keep }

/** The slugs of the products this visitor looked at, the last one first: on the device, and in the account of who asked for it; undefined until it is known where. */
export const useViewed = (): readonly string[] | undefined => useOwnList(viewed)

/** Notes that a product was looked at, unless this device has been told not to. */
export async function rememberViewed(slug: string): Promise<void> {
  const before = readOwnList(viewed)
  if (isUnwatched() || before[0] === slug) return
  const others = before.filter((each) => each !== slug)
  await changeOwnList(viewed, [slug, ...others].slice(0, MOST_VIEWED), () => keep([slug]))
}

/** Forgets all of it. False if the shop did not answer, and all is as before. */
export function clearViewed(): Promise<boolean> {
  return changeOwnList(viewed, [], () => clearAction({}).then((result) => (result.ok ? [] : null)))
}
