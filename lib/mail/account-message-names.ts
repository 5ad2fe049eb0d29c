/** The messages of an account, by e-mail or SMS, apart from their templates. What each is about stands in `aboutId` of the outbox row. */
export const accountMessageNames = [
  /** Basis: a proof of purpose `register` or `confirm_contact`. Code and link. */
  'confirm-contact',
  /** Basis: a proof of purpose `register`; the contact has an account already. No code. */
  'account-exists',
  /** Basis: a proof of purpose `sign_in`. Code and link. */
  'sign-in',
  /** Basis: a proof of purpose `release_contact`. Code and link. */
  'release-contact',
  /** Basis: a proof of purpose `reset_password`. Link only. */
  'reset-password',
  /** Basis: a proof of purpose `confirm_consent`. Link by e-mail, code and link by SMS. */
  'confirm-consent',
  /** Basis: a proof of purpose `identify`. Code and link. */
  'identify',
  /** Basis: the person; about a session. */
  'new-sign-in',
  /** Basis: the person; about a security event. */
  'password-changed',
  /** Basis: the person; about a security event. Goes to the contact that was replaced. */
  'contact-changed',
  /** Basis: the person; about a security event. */
  'second-factor-changed',
  /** Basis: the person. Nobody has used the account for almost three years. */
  'account-idle',
  /** Basis: a proof of purpose `merge`. A code that is told to the staff. */
  'merge-people',
  /** Basis: a proof of purpose `join_programme`. Code only. */
  'join-programme',
  /** Basis: a proof of purpose `apply`. Code only. */
  'application-code',
  /** Basis: a proof of purpose `ask_question`. Code only. */
  'question-code',
  /** Basis: the person; about a change of their data by staff. */
  'data-corrected',
] as const

export type AccountMessageName = (typeof accountMessageNames)[number]
