import { db } from '#lib/db/db.ts'
import { openBlocks, type OpenBlock } from './is-blocked.ts'

/** The blocks that hold a person's data now, for their own pages. */
export function getOwnBlocks(personId: string): Promise<OpenBlock[]> {
  return openBlocks(db, { personId })
}
