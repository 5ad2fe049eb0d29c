import { safeReturnPath } from '#lib/form/return-path.ts'

export type WithQuery = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the query of a door leads on to: a page of this shop. */
export async function nextOf(searchParams: WithQuery['searchParams']): Promise<string> {
  return safeReturnPath((await searchParams).next)
}
