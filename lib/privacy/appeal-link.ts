import * as z from 'zod'
import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** A request (6.1.3) or a claim (8.1). */
export type Sort = 'request' | 'claim'

/** The key of whoever made it: its id, signed. */
export function appealToken(sort: Sort, id: string): string {
  return sign(`${sort}-link`, id, env.AUTH_SECRET)
}

/** The id of a token; null if it was not made here, or for the other sort. */
export function appealOfToken(sort: Sort, token: string): string | null {
  const id = unsign(`${sort}-link`, token, env.AUTH_SECRET)
  return z.uuid().safeParse(id).data ?? null
}

/** Where it is shown to whoever holds the link. */
export function appealPath(sort: Sort, id: string): string {
  return `${sort === 'claim' ? '/claims' : '/privacy/request'}/${appealToken(sort, id)}`
}
