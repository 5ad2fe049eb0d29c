import { changeOwnList, readOwnList } from '#components/me/own-list.ts'
import { clearViewed as clearAction, keepViewed } from '#lib/viewed/actions.ts'
import { MOST_VIEWED } from '#lib/viewed/limits.ts'
import { isUnwatched } from './unwatched.ts'
import { viewedList } from './use-viewed.ts'

/** Notes that a product was looked at, unless this device has been told not to. */
export async function rememberViewed(slug: string): Promise<void> {
  const before = readOwnList(viewedList)
  if (isUnwatched() || before[0] === slug) return
  const others = before.filter((each) => each !== slug)
  await changeOwnList(viewedList, [slug, ...others].slice(0, MOST_VIEWED), () => keepInAccount([slug]))
}

/** Forgets all of it. False if the shop did not answer, and all is as before. */
export function clearViewed(): Promise<boolean> {
  return changeOwnList(viewedList, [], () => clearAction({}).then((result) => (result.ok ? [] : null)))
}

/** Has the account note what was looked at. Answers its list; null if the shop did not, or the account keeps none. */
export async function keepInAccount(slugs: string[]): Promise<readonly string[] | null> {
  const result = await keepViewed({ slugs })
  return result.ok ? result.data : null
}
