import { signature } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** What the listener of this process shows to its own route: nobody else can expire pages. */
export function revalidationToken(): string {
  return `Bearer ${signature('revalidate', 'catalogue', env.AUTH_SECRET)}`
}

/** Asks the route of this very process to expire tags. Throws when it does not answer, as before the server listens. */
export async function expireTags(stale: readonly string[]): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${env.PORT}/api/revalidate`, {
    method: 'POST',
    headers: { 'authorization': revalidationToken(), 'content-type': 'application/json' },
    body: JSON.stringify({ tags: stale }),
    signal: AbortSignal.timeout(5000),
  })
  if (!response.ok) throw new Error(`revalidation answered ${response.status}`)
}
