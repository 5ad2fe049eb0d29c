import type { CareersMessageName } from '../../careers-message-names.ts'
import type { MailTemplate } from '../mail-template.ts'
import { applicationEnded } from './application-ended.tsx'
import { applicationInterview } from './application-interview.tsx'
import { applicationLetter } from './application-letter.tsx'
import { applicationReceived } from './application-received.tsx'
import { applicationWithdrawn } from './application-withdrawn.tsx'
import type { CareersFacts } from './careers-facts.ts'
import { consentAsk } from './consent-ask.tsx'
import { poolAsk } from './pool-ask.tsx'

/** Every letter to a candidate by the name that stands in the outbox row. */
export const careersTemplates: { readonly [Name in CareersMessageName]: MailTemplate<CareersFacts<Name>> } = {
  'application-received': applicationReceived,
  'application-letter': applicationLetter,
  'application-interview': applicationInterview,
  'application-withdrawn': applicationWithdrawn,
  'application-ended': applicationEnded,
  'consent-ask': consentAsk,
  'pool-ask': poolAsk,
}
