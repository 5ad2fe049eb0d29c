import type { AccountMessageName } from '../../account-message-names.ts'

/** A contact is to be proved: the one the message goes to. */
export type ProofFacts = {
  /** Opens the page that proves it, once. */
  readonly href: string
  /** When code and link end (UTC), and how many minutes that is from now. */
  readonly until: Date
  readonly minutes: number
}

/** Six digits beside the link. */
export type CodeFacts = ProofFacts & { readonly code: string }

/** Something has happened at the doors of an account: when (UTC), by which device, from which country. */
export type DoorFacts = {
  readonly happenedAt: Date
  readonly device: string | null
  /** Two letters. */
  readonly country: string | null
}

/** A consent that waits for its confirmation. */
export type ConsentFacts = { readonly title: string; readonly text: string }

/** What the messages of an account may say, and no more: never a password, a name, an address. */
type Facts = {
  readonly 'confirm-contact': CodeFacts & { readonly opensAccount: boolean }
  readonly 'account-exists': null
  readonly 'sign-in': CodeFacts
  readonly 'release-contact': CodeFacts
  readonly 'reset-password': ProofFacts
  /** What was ticked, each with its whole text. The link opens a page that shows the same; only its button confirms. */
  readonly 'confirm-consent': CodeFacts & { readonly consents: readonly ConsentFacts[] }
  /** `about` a request (6.1.3) or a claim (8.1). */
  readonly identify: CodeFacts & { readonly about: 'request' | 'claim' }
  readonly 'new-sign-in': DoorFacts
  readonly 'password-changed': DoorFacts
  /** `contact` was replaced, or given for the first time. */
  readonly 'contact-changed': DoorFacts & { readonly contact: 'email' | 'mobile' }
  readonly 'second-factor-changed': DoorFacts & { readonly change: SecondFactorChange }
  /** Nobody uses the account: `goesAt` (UTC) it is destroyed. */
  readonly 'account-idle': { readonly goesAt: Date }
  /** Two records become one: whether it is this contact's account that stays. */
  readonly 'merge-people': CodeFacts & { readonly stays: boolean }
  /** Who is to prove a contact has asked to join the bonus programme with it. */
  readonly 'join-programme': CodeFacts
  /** Who is to prove a contact has answered a vacancy with it. */
  readonly 'application-code': CodeFacts
  readonly 'question-code': CodeFacts
  /** What staff have corrected, in words, and when (UTC). */
  readonly 'data-corrected': { readonly fields: readonly string[]; readonly changedAt: Date }
}

export type SecondFactorChange = 'second-factor-on' | 'second-factor-off' | 'recovery-code-used' | 'recovery-codes-renewed'

export type AccountFacts<Name extends AccountMessageName> = Facts[Name]
