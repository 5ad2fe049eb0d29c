import { type ChoiceAction, type ChoiceAnswer, NOTHING_CHOSEN } from './choice-answer.ts'
import { tellTabs } from './agreeing-tabs.tsx'
import { UNREACHABLE } from './unreachable.ts'
import { useAnswer } from './use-answer.ts'

/** One press that gives or withdraws; the other tabs look anew when it is done. */
export function useChoice(action: ChoiceAction) {
  return useAnswer<ChoiceAnswer>({
    action: async (before, form) => {
      const answer = await action(before, form)
      if (answer.refusal === null) tellTabs()
      return answer
    },
    plain: action,
    before: NOTHING_CHOSEN,
    unreachable: { said: null, refusal: UNREACHABLE },
  })
}
