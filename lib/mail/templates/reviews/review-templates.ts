import type { ReviewMessageName } from '../../review-message-names.ts'
import type { MailTemplate } from '../mail-template.ts'
import { reviewAnswered } from './review-answered.tsx'
import { reviewDeclined } from './review-declined.tsx'
import type { ReviewFacts } from './review-facts.ts'
import { reviewPublished } from './review-published.tsx'
import { reviewRemoved } from './review-removed.tsx'
import { reviewReportDecided } from './review-report-decided.tsx'

/** Every letter about a review by the name that stands in the outbox row. */
export const reviewTemplates: { readonly [Name in ReviewMessageName]: MailTemplate<ReviewFacts<Name>> } = {
  'review-published': reviewPublished,
  'review-declined': reviewDeclined,
  'review-answered': reviewAnswered,
  'review-removed': reviewRemoved,
  'review-report-decided': reviewReportDecided,
}
