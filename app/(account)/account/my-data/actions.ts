'use server'

import type { ExportState } from '#components/my-data/export-state.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { refusalText } from '#lib/accounts/refusals.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { makeExportLink } from '#lib/privacy/export/export-link.ts'

/** Makes the link to the archive of everything held of whoever is signed in (6.1.3). */
export async function linkExport(): Promise<ExportState> {
  try {
    const { personId } = await requireCustomer()
    return { href: await makeExportLink(personId), refusal: null }
  } catch (error) {
    if (error instanceof Refusal) return { href: null, refusal: refusalText(error.code, error.fields) }
    throw error
  }
}
