import type { ActionResult } from '#lib/action/action.ts'
import { consentRefusal } from '#lib/consent/refusals.ts'
import type { ChoiceAnswer } from './choice-answer.ts'

/** What one press is told: that it is done, in words, or why not. */
export function answerOf(result: ActionResult<unknown>, said: string | null): ChoiceAnswer {
  if (result.ok) return { refusal: null, said: withWaiting(result.data, said) }
  const own = Object.values(result.fields).find((value) => /^[a-z]+(-[a-z]+)+$/.test(value))
  return { refusal: consentRefusal(result.code === 'invalid' ? (own ?? 'invalid') : result.code, result.fields), said: null }
}

/** A consent that still has to be confirmed does nothing yet, and says so. */
function withWaiting(data: unknown, said: string | null): string | null {
  const waiting = typeof data === 'object' && data !== null && 'waits' in data && data.waits === true
  return waiting ? 'Записали согласие. Осталось подтвердить контакт: до\u00a0этого ничего не\u00a0пришлём.' : said
}
