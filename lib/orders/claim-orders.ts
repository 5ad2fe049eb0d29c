import type { Transaction } from '#lib/db/db.ts'

/**
 * Guest orders become the person's whose proved e-mail or mobile they carry; the database lets no others. Answers how many.
 * To be called whenever a contact was proved, and at sign-in: a customer may have bought as a guest since.
 */
export async function claimOrders(tx: Transaction, personId: string): Promise<number> {
  const proved = await tx.contactPoint.findMany({
    where: { personId, verifiedAt: { not: null }, kind: { in: ['email', 'mobile'] } },
    select: { kind: true, value: true },
  })
  if (proved.length === 0) return 0
  const { count } = await tx.order.updateMany({
    where: { personId: null, OR: proved.map(({ kind, value }) => (kind === 'email' ? { email: value } : { phone: value })) },
    data: { personId },
  })
  return count
}
