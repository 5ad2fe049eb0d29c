import type { Call } from './call-action.ts'
import type { Household } from './household.ts'

/** What a form never has: the columns of an account, and whose it is. Fields that the call has itself stay as they are. */
export function withExtraFields(said: Call, { owner, addressId, open, cartId }: Household): Call {
  const extra = {
    id: addressId, personId: owner.id, person: { connect: { id: owner.id } }, customer: owner, sessionId: owner.sessionId, cartId,
    role: 'admin', roles: ['admin', 'privacy_officer'], isAdmin: true, isDefault: true, verified: true, verifiedAt: '2026-01-01T00:00:00Z', source: 'staff',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', totpSecret: 'AAAA', totpEnabledAt: null,
    secondFactor: true, secondFactorAt: '2026-01-01T00:00:00Z', expiresAt: '2100-01-01T00:00:00Z', revokedAt: null, email: owner.email, mobile: owner.mobile,
    proofId: owner.sessionId, purpose: 'register', state: 'paid', total: 1, orderNumber: open.number, __proto__: { roles: ['admin'] },
  }
  if ('form' in said) {
    const fields = Object.entries(extra).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
    return { form: { ...Object.fromEntries(fields), ...said.form } }
  }
  const [input, ...more] = said.args
  if (typeof input !== 'object' || input === null) return { args: [extra] }
  return { args: [{ ...extra, ...input }, ...more, extra] }
}
