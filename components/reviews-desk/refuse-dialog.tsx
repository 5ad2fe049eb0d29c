'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { declineReview, removeReview } from '#lib/reviews-desk/actions.ts'
import { refuseReviewSchema } from '#lib/reviews-desk/schema.ts'
import { reviewRefusals } from './review-words.ts'
import { WhyFields } from './why-fields.tsx'

type Props = {
  readonly id: string
  readonly revision: number
  /** `decline`: one that waits; `remove`: one that everybody sees. */
  readonly way: 'decline' | 'remove'
  readonly onClose: () => void
  /** Declined: which one waits next; null, none. */
  readonly onDone: (next: string | null) => void
}

const ways = {
  decline: { title: 'Не публиковать отзыв', submit: 'Отклонить', text: 'Автор увидит причину и ваши слова, сможет исправить отзыв и прислать его снова. Оценка причиной не бывает.' },
  remove: { title: 'Снять отзыв с публикации', submit: 'Снять', text: 'Отзыв исчезнет со страницы товара, открытые жалобы на него станут обоснованными. Автор узнает причину и сможет возразить.' },
} as const

/** Refuses a review, for a reason and with words for its author. */
export function RefuseDialog({ id, revision, way, onClose, onDone }: Props) {
  const { title, submit, text } = ways[way]
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="grid gap-3 text-sm">
        <p className="text-pretty text-muted">{text}</p>
        <DeskForm
          schema={refuseReviewSchema}
          action={way === 'decline' ? declineReview : async (input: Parameters<typeof removeReview>[0]) => {
            const answer = await removeReview(input)
            return answer.ok ? { ...answer, data: { next: null } } : answer
          }}
          defaults={{ id, revision, reasonWords: '' }}
          submit={submit}
          variant="danger"
          done={way === 'decline' ? 'Отзыв отклонён' : 'Отзыв снят'}
          words={reviewRefusals}
          onDone={({ next }) => onDone(next)}
        >
          <WhyFields />
        </DeskForm>
      </div>
    </Dialog>
  )
}
