import type { ChoiceAction } from './choice-answer.ts'

/** What the page of consents does. */
export type ConsentActions = {
  /** Fields `purpose`, `channel`, `token`: of the text that is agreed to; empty to withdraw. */
  readonly choose: ChoiceAction
  /** Field `code`. */
  readonly enterCode: ChoiceAction
}

/** Where receipts of events are. */
export function receiptPath(eventHash: string, format: 'pdf' | 'json'): string {
  return `/account/communications/receipt/${eventHash}?format=${format}`
}
