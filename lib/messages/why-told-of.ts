import { db } from '#lib/db/db.ts'
import type { Basis, ProofPurpose } from '#lib/db/generated/enums.ts'

type Why = { readonly purpose: string; readonly basis: Basis; readonly personId: string | null; readonly orderId: string | null }

const account = { purpose: 'account', basis: 'contract' } as const
const support = { purpose: 'support', basis: 'law' } as const

// a contact, or what was asked for by it, is to be confirmed (4.1.5)
const accuracy = { purpose: 'accuracy', basis: 'law' } as const

const ofProof = {
  register: account,
  sign_in: account,
  reset_password: account,
  second_factor: account,
  release_contact: accuracy,
  confirm_contact: accuracy,
  confirm_consent: accuracy,
  identify: accuracy,
  merge: accuracy,
  join_programme: accuracy,
  apply: accuracy,
  ask_question: accuracy,
} as const satisfies Readonly<Record<ProofPurpose, Pick<Why, 'purpose' | 'basis'>>>

/** What was done at the doors of an account is told for its safety (4.1.4). */
const safety = ['new-sign-in', 'password-changed', 'contact-changed', 'second-factor-changed']

/** What says that an application is over, and when its data go. */
const ended = ['application-withdrawn', 'application-ended']

/** What for and by what right a message goes out, and whose it is: by the fact it rests on (4.1.3). */
export async function whyToldOf(messageId: string): Promise<Why> {
  const { template, order, personId, proof, request, claim, bonusMember, application, question } = await db.outboxMessage.findUniqueOrThrow({
    where: { id: messageId },
    select: {
      template: true, personId: true,
      order: { select: { id: true, personId: true } },
      proof: { select: { purpose: true, personId: true } },
      request: { select: { personId: true } },
      claim: { select: { personId: true } },
      bonusMember: { select: { personId: true } },
      application: { select: { subject: { select: { personId: true } } } },
      question: { select: { subject: { select: { personId: true } } } },
    },
  })
  if (order) return { purpose: 'order', basis: 'contract', personId: order.personId, orderId: order.id }
  if (proof) return { ...ofProof[proof.purpose], personId: proof.personId, orderId: null }
  // Told only by consent, though it tells of a contract (4.1.7).
  if (bonusMember) return { purpose: 'bonus-notices', basis: 'consent', personId: bonusMember.personId, orderId: null }
  // The consent has ended, and the letter says no more than that (152-FZ art. 21).
  if (application && ended.includes(template)) return { ...support, personId: application.subject.personId, orderId: null }
  if (application) return { purpose: 'vacancies', basis: 'consent', personId: application.subject.personId, orderId: null }
  if (question) return { ...support, personId: question.subject?.personId ?? null, orderId: null }
  const whose = { personId: personId ?? request?.personId ?? claim?.personId ?? null, orderId: null }
  if (personId === null) return { ...support, ...whose }
  return safety.includes(template) ? { purpose: 'security', basis: 'legitimate_interest', ...whose } : { ...account, ...whose }
}
