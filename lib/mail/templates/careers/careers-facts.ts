import type { CareersMessageName } from '../../careers-message-names.ts'

/** What every letter to a candidate says besides. */
type Common = {
  /** The title of the vacancy. */
  readonly vacancy: string
  /** «Отклик № 1015». */
  readonly number: number
  /** The page of the application, by signed link. */
  readonly href: string
}

export type InterviewFacts = {
  readonly state: 'offered' | 'booked' | 'cancelled'
  readonly kind: 'phone' | 'video' | 'office'
  readonly place: string
  readonly minutes: number
  /** UTC; of one that is booked, or was. */
  readonly startsAt: Date | null
  /** UTC; to choose from. */
  readonly slots: readonly Date[]
}

type Facts = {
  /** `sent`: names and values of what was filled in, without the longer words. */
  readonly 'application-received': Common & {
    readonly sent: readonly (readonly [name: string, value: string])[]
    readonly letter: string | null
    readonly answers: readonly { readonly question: string; readonly answer: string }[]
    /** Each with its whole text. */
    readonly consents: readonly { readonly title: string; readonly text: string }[]
  }
  readonly 'application-letter': Common & { readonly subject: string; readonly body: string }
  readonly 'application-interview': Common & InterviewFacts
  /** `goesAt` (UTC): when all of it is destroyed. */
  readonly 'application-withdrawn': Common & { readonly goesAt: Date }
  /** `goesAt` (UTC) as above; `href`: the page of the vacancy, since this address may be read by somebody else by now. */
  readonly 'application-ended': Common & { readonly goesAt: Date; readonly why: 'contact' | 'consent' }
  /** `until` (UTC): the last moment to answer. */
  readonly 'consent-ask': Common & { readonly until: Date }
  /** `until` (UTC): the end of the year that was agreed to. */
  readonly 'pool-ask': Common & { readonly until: Date }
}

/** What the letters to candidates may say, and no more. */
export type CareersFacts<Name extends CareersMessageName> = Facts[Name]
