import { Refusal } from '#lib/action/refusal.ts'
import { type Drafted, draftVersion } from '../draft-version.ts'
import { newestVersion } from './newest-version.ts'

/** Takes a purpose out of the draft of the policy: published so, its consents end (9.1). Refusals `changed-meanwhile`, `not-found`, and those of `draftVersion`. */
export async function dropPurpose({ seen, code: dropped }: { readonly seen: string; readonly code: string }, author: string): Promise<Drafted> {
  const { text, hash, purposes } = await newestVersion('policy')
  if (hash !== seen) throw new Refusal('changed-meanwhile')
  const rest = purposes.filter(({ code }) => code !== dropped)
  if (rest.length === purposes.length) throw new Refusal('not-found')
  return draftVersion({ code: 'policy', text, author, seen, purposes: rest })
}
