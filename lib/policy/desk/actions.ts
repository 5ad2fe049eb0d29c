'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { db } from '#lib/db/db.ts'
import { approveVersion } from '../approve-version.ts'
import { discardVersion } from '../discard-version.ts'
import { draftVersion } from '../draft-version.ts'
import { lintDocument } from '../lint-document.ts'
import { publishVersion } from '../publish-version.ts'
import { dropPurpose as drop } from './drop-purpose.ts'
import { newestVersion } from './newest-version.ts'
import { readText } from './read-text.ts'
import { savePurpose as save } from './save-purpose.ts'
import { documentSchema, draftSchema, dropPurposeSchema, publicationSchema, purposeFormSchema } from './schema.ts'

/** Keeps a text as the draft of the next version, the purposes of a policy as they are; whoever keeps it is its author. Refusals of `draftVersion`. */
export const saveDraft = staffAction('policy.draft', draftSchema, async ({ code, text, seen }, staff) => {
  readText(text)
  const { purposes } = await newestVersion(code)
  const { number } = await draftVersion({ code, text, author: staffMark(staff), seen, purposes: code === 'policy' ? purposes : undefined })
  return { number }
})

/** What is wrong with a text, and its clauses; keeps nothing. Refusals `invalid`, `unknown-document`. */
export const checkText = staffAction('policy.draft', draftSchema, async ({ code, text }) => {
  const document = await db.document.findUnique({ where: { code }, select: { kind: true, channel: true } })
  if (!document) throw new Refusal('unknown-document')
  const parsed = readText(text)
  const findings = lintDocument(document, parsed, code === 'policy' ? (await newestVersion(code)).purposes : null)
  return { findings, clauses: parsed.clauses.map(({ number, text: words }) => ({ number, text: words.slice(0, 70) })) }
})

/** Adds a purpose to the draft of the policy, or changes one. Refusals of `savePurpose`. */
export const savePurpose = staffAction('policy.draft', purposeFormSchema, async (input, staff) => ({ number: (await save(input, staffMark(staff))).number }))

/** Takes a purpose out of the draft of the policy. Refusals of `dropPurpose`. */
export const dropPurpose = staffAction('policy.draft', dropPurposeSchema, async (input, staff) => ({ number: (await drop(input, staffMark(staff))).number }))

/** Somebody else than the author has read the draft. Refusals of `approveVersion`. */
export const approve = staffAction('policy.approve', documentSchema, async ({ code }, staff) => ({ number: await approveVersion({ code, approver: staffMark(staff) }) }))

/** Publishes what was approved, for good. Refusals of `publishVersion`. */
export const publish = staffAction('policy.approve', publicationSchema, async ({ code, from }) => ({ number: (await publishVersion({ code, effectiveFrom: from })).number }))

/** Throws away what is being prepared. Refusal `nothing-open`. */
export const discard = staffAction('policy.draft', documentSchema, async ({ code }) => ({ number: await discardVersion(code) }))
