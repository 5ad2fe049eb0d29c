import { deviceList } from '#components/me/device-list.ts'
import { changeOwnList, readOwnList, useOwnList, type OwnList } from '#components/me/own-list.ts'
import { changeCompared as changeAction } from '#lib/compare/actions.ts'
import { MOST_COMPARED } from '#lib/compare/limits.ts'

const compared: OwnList = {
  part: 'compared',
  device: deviceList('compared', MOST_COMPARED),
  // Needed once, at a sign-in: loaded then.
  keep: async (slugs) => (await import('./take-along.ts')).takeAlong(slugs),
}

/** The slugs of the products this visitor compares, the last one first; undefined until it is known whose. */
export const useCompared = (): readonly string[] | undefined => useOwnList(compared)

type Change = { readonly add?: readonly string[]; readonly drop?: readonly string[] }

/** Puts products in and takes others out; shown at once. `full`: there is no room, and all is as before; `failed`: the shop did not answer. */
export async function changeCompared({ add = [], drop = [] }: Change): Promise<'done' | 'full' | 'failed'> {
  const rest = readOwnList(compared).filter((slug) => !add.includes(slug) && !drop.includes(slug))
  const slugs = [...add, ...rest]
  if (slugs.length > MOST_COMPARED) return 'full'
  const send = async () => {
    const result = await changeAction({ add: [...add], drop: [...drop] })
    return result.ok ? result.data : null
  }
  return (await changeOwnList(compared, slugs, send)) ? 'done' : 'failed'
}
