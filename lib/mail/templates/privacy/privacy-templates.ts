import type { PrivacyMessageName } from '../../privacy-message-names.ts'
import { appealAnswered } from './appeal-answered.tsx'
import { appealExtended } from './appeal-extended.tsx'
import { appealRecalled } from './appeal-recalled.tsx'
import { appealReceived } from './appeal-received.tsx'
import { incidentMissed, incidentNotice, incidentOpened, incidentWarning } from './incident.tsx'
import type { PrivacyTemplate } from './privacy-template.ts'
import { destructionLast, destructionPlanned } from './destruction.tsx'
import { appealDueSoon, appealLate } from './staff-reminder.tsx'

/** Every message about requests, claims and incidents by the name that stands in the outbox row. */
export const privacyTemplates: { readonly [Name in PrivacyMessageName]: PrivacyTemplate<Name> } = {
  'appeal-received': appealReceived,
  'appeal-extended': appealExtended,
  'appeal-answered': appealAnswered,
  'appeal-recalled': appealRecalled,
  'destruction-planned': destructionPlanned,
  'destruction-last': destructionLast,
  'appeal-due-soon': appealDueSoon,
  'appeal-late': appealLate,
  'incident-notice': incidentNotice,
  'incident-opened': incidentOpened,
  'incident-warning': incidentWarning,
  'incident-missed': incidentMissed,
}
