import { compileSms, type SmsFrame } from './compile-sms.ts'
import { fallbacksOf, LONGEST_NAME } from './given-name.ts'
import { smsParts, type SmsParts } from './sms-parts.ts'
import { fill } from './template.ts'

/** What an SMS carries beside its words, at its longest. */
export type SampleFrame = SmsFrame & { readonly shortLink: string; readonly optOut: string }

/** What an SMS takes at its longest: every name is as long as a name may be, and in Cyrillic. `text`: as it would go out. */
export function measureSms(text: string, { shortLink, optOut, ...frame }: SampleFrame): SmsParts & { readonly text: string } {
  const compiled = compileSms(text, frame, () => shortLink)
  const longest = (fallback: string) => (fallback.length > LONGEST_NAME.sms ? fallback : 'Я'.repeat(LONGEST_NAME.sms))
  const whole = fill(compiled.text, (slot) => (slot.kind === 'name' ? longest(slot.fallback) : optOut))
  const shown = fill(compiled.text, (slot) => (slot.kind === 'name' ? slot.fallback : optOut))
  return { ...smsParts(whole), because: fallbacksOf(text).length > 0 && smsParts(shown).because === null ? 'имя' : smsParts(whole).because, text: shown }
}
