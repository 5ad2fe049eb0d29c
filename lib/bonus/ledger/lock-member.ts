import type { Transaction } from '#lib/db/db.ts'

/** Locks a membership until the transaction ends: whatever moves its points takes turns here. Answers whether it is there and has not ended. */
export async function lockMember(tx: Pick<Transaction, '$queryRaw'>, memberId: string): Promise<boolean> {
  const [member] = await tx.$queryRaw<{ lives: boolean }[]>`SELECT left_at IS NULL AS lives FROM bonus_members WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`
  return member?.lives ?? false
}
