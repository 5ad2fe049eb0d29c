import type { AccountMessageName } from '../../account-message-names.ts'
import { accountExists } from './account-exists.tsx'
import { accountIdle } from './account-idle.tsx'
import type { AccountTemplate } from './account-template.ts'
import { applicationCode } from './application-code.tsx'
import { confirmConsent } from './confirm-consent.tsx'
import { confirmContact } from './confirm-contact.tsx'
import { contactChanged } from './contact-changed.tsx'
import { dataCorrected } from './data-corrected.tsx'
import { identify } from './identify.tsx'
import { joinProgramme } from './join-programme.tsx'
import { mergePeople } from './merge-people.tsx'
import { newSignIn } from './new-sign-in.tsx'
import { passwordChanged } from './password-changed.tsx'
import { questionCode } from './question-code.tsx'
import { releaseContact } from './release-contact.tsx'
import { resetPassword } from './reset-password.tsx'
import { secondFactorChanged } from './second-factor-changed.tsx'
import { signIn } from './sign-in.tsx'

/** Every message of an account by the name that stands in the outbox row. */
export const accountTemplates: { readonly [Name in AccountMessageName]: AccountTemplate<Name> } = {
  'confirm-contact': confirmContact,
  'account-exists': accountExists,
  'sign-in': signIn,
  'release-contact': releaseContact,
  'reset-password': resetPassword,
  'confirm-consent': confirmConsent,
  identify,
  'new-sign-in': newSignIn,
  'password-changed': passwordChanged,
  'contact-changed': contactChanged,
  'second-factor-changed': secondFactorChanged,
  'account-idle': accountIdle,
  'merge-people': mergePeople,
  'join-programme': joinProgramme,
  'application-code': applicationCode,
  'question-code': questionCode,
  'data-corrected': dataCorrected,
}
