import { keepCompared } from '#lib/compare/actions.ts'
import { leftOut } from './left-out.ts'

/** Moves what a guest has compared into the account, and notes what there was no room for. Answers the list; null if the shop did not. */
export async function takeAlong(slugs: string[]): Promise<readonly string[] | null> {
  const result = await keepCompared({ slugs })
  if (!result.ok) return null
  // The merge of another tab has nothing to add to what this one has said.
  if (result.data.leftOut.length > 0) leftOut.write(result.data.leftOut)
  return result.data.slugs
}
