import type { Client } from '#lib/auth/client.ts'
import type { ProviderName } from '#lib/auth/providers.ts'
import { db } from '#lib/db/db.ts'
import { findAccount } from './find-account.ts'
import { lockAndOpen } from './open-session.ts'
import type { Opened } from './types.ts'

/**
 * Comes in by another site's word for an e-mail that it has verified: only into an account that has proved the same e-mail
 * here, and never past its second factor. Null when there is none: a provider opens no new account (149-FZ art. 10).
 */
export async function openByProvider(provider: ProviderName, email: string, client: Client): Promise<Opened | null> {
  const found = await findAccount(db, { channel: 'email', value: email.toLowerCase() })
  return found && db.$transaction((tx) => lockAndOpen(tx, found.personId, provider, client))
}
