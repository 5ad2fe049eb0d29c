import type { Transaction } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

/** Who of the staff, and in which role. */
export type Doer = { readonly personId: string; readonly role: StaffRole }

type Act = {
  readonly verb: 'insert' | 'update' | 'delete'
  readonly table: string
  readonly rowId: string
  readonly before?: Readonly<Record<string, string>>
  readonly after?: Readonly<Record<string, string>>
  readonly reason?: string
}

/** An entry of the audit journal for what no trigger sees: rows of tables that are not the shop's own. */
export async function recordAct(tx: Pick<Transaction, 'auditEntry'>, { personId, role }: Doer, act: Act): Promise<void> {
  await tx.auditEntry.create({ data: { staffId: personId, role, ...act } })
}
