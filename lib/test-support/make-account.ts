import { Secret, TOTP } from 'otpauth'
import type { Client } from '#lib/auth/client.ts'
import { hashPassword } from '#lib/accounts/hash-password.ts'
import { newTotpSecret, sealTotpSecret } from '#lib/accounts/totp.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { makeCustomer } from './make-customer.ts'

/** Good enough for the rules of passwords. */
export const PASSWORD = 'тихий омут и 4 вертолёта'

/** Where a test signs in from; every one of them from another address. */
export function makeClient(device = 'Chrome, Windows'): Client {
  addresses += 1
  return { address: `203.0.113.${addresses % 250}`, country: 'RU', device }
}
let addresses = 0

/** A customer with a password and, if asked for, a second factor whose secret is answered. */
export async function makeAccount({ roles = [], totp = false }: { roles?: StaffRole[]; totp?: boolean } = {}) {
  const customer = await makeCustomer({ roles })
  const { personId } = customer
  const secret = newTotpSecret()
  await db.account.update({
    where: { personId },
    data: {
      passwordHash: await hashPassword(PASSWORD),
      ...(totp && { totpSecret: sealTotpSecret(personId, secret), totpEnabledAt: now() }),
    },
  })
  return { ...customer, secret, byEmail: { channel: 'email', value: customer.email }, bySms: { channel: 'sms', value: customer.mobile } } as const
}

/** What an app with this secret shows now, or so many seconds later. */
export function currentCode(secret: string, seconds = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now().getTime() + seconds * 1000 })
}
