import type { Transaction } from '#lib/db/db.ts'

type Buyer = { readonly personId: string | null; readonly contact: { readonly email: string; readonly phone: string } }

/**
 * The membership that earns by an order: of the signed-in buyer; of a guest's order that of whoever has proved its e-mail, or else its phone, with an account or
 * without one. Null for nobody's. One statement.
 */
export async function earningMember(tx: Pick<Transaction, '$queryRaw'>, { personId, contact: { email, phone } }: Buyer): Promise<string | null> {
  const [member] = personId === null
    ? await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM (
        SELECT id, 1 AS place FROM bonus_members WHERE channel = 'email' AND contact = ${email} AND left_at IS NULL
        UNION ALL SELECT m.id, 2 FROM contact_points c JOIN bonus_members m ON m.person_id = c.person_id AND m.left_at IS NULL
          WHERE c.kind = 'email' AND c.value = ${email} AND c.verified_at IS NOT NULL
        UNION ALL SELECT id, 3 FROM bonus_members WHERE channel = 'sms' AND contact = ${phone} AND left_at IS NULL
        UNION ALL SELECT m.id, 4 FROM contact_points c JOIN bonus_members m ON m.person_id = c.person_id AND m.left_at IS NULL
          WHERE c.kind = 'mobile' AND c.value = ${phone} AND c.verified_at IS NOT NULL
      ) holders ORDER BY place LIMIT 1`
    : await tx.$queryRaw<{ id: string }[]>`SELECT id FROM bonus_members WHERE person_id = ${personId}::uuid AND left_at IS NULL`
  return member?.id ?? null
}
