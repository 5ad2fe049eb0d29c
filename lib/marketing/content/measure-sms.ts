import { compileSms, type SmsFrame } from './compile-sms.ts'
import { LONGEST_NAME, LONGEST_POINTS, replaceFields } from './given-name.ts'
import { smsParts, type SmsParts, whyUnicode } from './sms-parts.ts'
import { fill } from './template.ts'

/** What an SMS carries beside its words, at its longest. */
export type SampleFrame = SmsFrame & { readonly shortLink: string; readonly optOut: string }

export type MeasuredSms = Omit<SmsParts, 'because'> & {
  /** As it goes out to somebody without a name. */
  readonly text: string
  /** What forces UCS-2: a character of the words, else `name`: names are Cyrillic; null in GSM-7. */
  readonly because: string | null
}

/** What an SMS takes at its longest: every name is as long as a name may be, and in Cyrillic. */
export function measureSms(words: string, { shortLink, optOut, ...frame }: SampleFrame): MeasuredSms {
  const compiled = compileSms(words, frame, () => shortLink)
  const longest = (fallback: string, length: number) => (fallback.length > length ? fallback : 'Я'.repeat(length))
  const whole = fill(compiled.text, (slot) => (slot.kind === 'name' ? longest(slot.fallback, LONGEST_NAME.sms) : slot.kind === 'points' ? longest(slot.fallback, LONGEST_POINTS) : optOut))
  const parts = smsParts(whole)
  return {
    ...parts,
    text: fill(compiled.text, (slot) => (slot.kind === 'name' || slot.kind === 'points' ? slot.fallback : optOut)),
    because: parts.because === null ? null : (whyUnicode(replaceFields(words, ({ fallback }) => fallback)) ?? 'name'),
  }
}
