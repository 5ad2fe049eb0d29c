import { consentPurposes, type ConsentPurpose } from '#lib/consent/purposes.ts'

export const isConsentPurpose = (code: string): code is ConsentPurpose => Object.hasOwn(consentPurposes, code)
