/** Above this nobody counts: the list has the rest. */
export const COUNTED = 1000

/** Rows that wait to be worked on. */
export type Heap = {
  readonly key: string
  readonly title: string
  /** The list that has exactly these rows. */
  readonly href: string
  /** `COUNTED` stands for that many or more. */
  readonly count: number
  /** How bad it is that there are any. */
  readonly tone: 'danger' | 'caution' | 'neutral'
}
