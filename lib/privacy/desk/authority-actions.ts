'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { approveAuthorityRequest } from '#lib/disclosures/approve-authority-request.ts'
import { DisclosureRefused } from '#lib/disclosures/disclosure-refused.ts'
import { recordAuthorityRequest } from '#lib/disclosures/record-authority-request.ts'
import { exportForAuthority } from '../export/export-for-authority.ts'
import { authorityDecisionSchema, handOverSchema, recordSchema } from './authority-schema.ts'

/** Enters a request of a state body into the journal (5.3). */
export const record = staffAction('disclosures.edit', recordSchema, async (input) => ({ number: await recordAuthorityRequest(input) }))

/** Takes part in the decision: the second, different person decides. Refusals of `approveAuthorityRequest`. */
export const decide = staffAction('disclosures.edit', authorityDecisionSchema, async ({ number, decision }, staff) => ({ outcome: await approveAuthorityRequest(number, staffMark(staff), decision) }))

/** What was granted, of one person, and no more: as JSON, once the register has its line. Refusals of `exportForAuthority`, `not-given` for what is never given. */
export const handOver = staffAction('disclosures.edit', handOverSchema, async ({ number, contact, categories }) => {
  let json = ''
  try {
    await exportForAuthority({ number, contact: contact.value, categories }, async (made) => void (json = made))
  } catch (error) {
    throw error instanceof DisclosureRefused ? new Refusal('not-given') : error
  }
  return { name: `authority-${number}.json`, json }
})
