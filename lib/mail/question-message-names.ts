/** The letters to whoever asked about a product, apart from their templates. Basis: the question (4.1.3); by e-mail only. */
export const questionMessageNames = [
  /** The answer itself. */
  'question-answered',
  /** It stays without one, and why; never about spam. */
  'question-declined',
] as const

export type QuestionMessageName = (typeof questionMessageNames)[number]
