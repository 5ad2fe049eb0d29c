import { deviceList } from '#components/me/device-list.ts'
import { useOwnList, type OwnList } from '#components/me/own-list.ts'
import { MOST_VIEWED } from '#lib/viewed/limits.ts'

/** What was looked at: on the device, and in the account of who asked for it. */
export const viewedList: OwnList = {
  part: 'viewed',
  device: deviceList('viewed', MOST_VIEWED),
  // Needed by those alone whose account keeps it: loaded then.
  keep: async (slugs) => (await import('./change-viewed.ts')).keepInAccount(slugs),
}

/** The slugs of the products this visitor looked at, the last one first; undefined until it is known where they are kept. */
export const useViewed = (): readonly string[] | undefined => useOwnList(viewedList)
