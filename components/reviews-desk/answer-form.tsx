'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField } from '#components/desk/form-fields.tsx'
import { answerReview, withdrawAnswer } from '#lib/reviews-desk/actions.ts'
import { ANSWER_MAX, answerReviewSchema } from '#lib/reviews-desk/schema.ts'
import { reviewRefusals } from './review-words.ts'

type Props = { readonly id: string; readonly revision: number; readonly answer: string | null }

/** The shop's answer under a review. Keyed by the revision: another one begins anew. */
export function AnswerForm({ id, revision, answer }: Props) {
  return (
    <DeskForm
      key={revision}
      schema={answerReviewSchema}
      action={answerReview}
      defaults={{ id, revision, answer: answer ?? '' }}
      submit={answer === null ? 'Ответить' : 'Изменить ответ'}
      done={answer === null ? 'Ответ опубликован' : 'Ответ изменён'}
      words={reviewRefusals}
      aside={
        answer !== null && (
          <Confirm
            text="Убрать ответ" title="Убрать ответ?" question={<p>Он исчезнет со&nbsp;страницы товара. Отзыв останется.</p>} sure="Убрать" variant="danger" done="Ответ убран"
            inputOf={() => ({ id, revision })} action={withdrawAnswer} words={reviewRefusals}
          />
        )
      }
    >
      <AreaField name="answer" label="Ответ магазина" rows={4} maxLength={ANSWER_MAX} hint="Его увидят все. Автор узнает письмом: без рекламы, имён и номеров заказов." />
    </DeskForm>
  )
}
