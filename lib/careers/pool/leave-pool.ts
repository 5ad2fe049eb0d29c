import type { Visit } from '#lib/consent/evidence.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import type { Transaction } from '#lib/db/db.ts'

type Leave = { readonly subjectId: string; readonly evidence: Visit }

/** A candidate takes back the consent for the talent pool (6.1.4): the entry goes with it, and the timeline says so (trigger `end_candidacy`), the application when its own term is over. Does nothing for whoever is not there. */
export async function leavePool(tx: Transaction, { subjectId, evidence }: Leave): Promise<void> {
  await withdrawConsents(tx, { subjectId, cells: [{ purpose: 'talent-pool', channel: 'email' }], evidence, point: 'vacancy' })
}
