/** What came of giving or withdrawing a consent. */
export type ChoiceAnswer = {
  readonly refusal: string | null
  /** What is heard and shown when it is done. */
  readonly said: string | null
}

export const NOTHING_CHOSEN: ChoiceAnswer = { refusal: null, said: null }

export type ChoiceAction = (before: ChoiceAnswer, form: FormData) => Promise<ChoiceAnswer>
