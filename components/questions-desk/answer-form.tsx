'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, CheckField } from '#components/desk/form-fields.tsx'
import { answer, show } from '#lib/questions-desk/actions.ts'
import { answerSchema } from '#lib/questions-desk/schema.ts'
import { questionRefusals } from './question-words.ts'

type Props = {
  readonly number: number
  readonly revision: number
  /** Its asker wants it kept from the site. */
  readonly hidden: boolean
  readonly text: string
  readonly answer: string
  readonly publish: boolean
  /** Answered already: what is sent is what the site shows, and nobody is written to. */
  readonly again: boolean
}

/** The answer to a question, and what the site shows of both. */
export function AnswerForm({ number, revision, hidden, text, answer: before, publish, again }: Props) {
  return (
    <DeskForm
      key={revision} schema={answerSchema} action={again ? show : answer} defaults={{ number, revision, answer: before, publish, shownText: text }}
      submit={again ? 'Сохранить' : 'Ответить'} variant={again ? 'secondary' : 'primary'} done={again ? 'Сохранено' : 'Ответ отправлен'} words={questionRefusals} endings={['question-closed']}
    >
      {(form) => (
        <>
          <AreaField name="answer" label="Ответ" rows={6} maxLength={4000} hint={again ? 'Покупатель увидит новый ответ в кабинете; второго письма не будет.' : 'Уйдёт письмом сразу. Только о товаре: без рекламы, без личных данных.'} />
          {hidden ? (
            <p className="text-muted">Покупатель просил не&nbsp;показывать вопрос на&nbsp;сайте: ответ увидит только&nbsp;он.</p>
          ) : (
            <>
              <CheckField name="publish" label="Показать на странице товара" hint="Без имени: «Вопрос покупателя»." />
              {form.watch('publish') && <AreaField name="shownText" label="Вопрос, как его покажет сайт" rows={3} maxLength={1000} hint="Исправьте опечатки, уберите личное. Слова покупателя останутся у нас ещё 90 дней." />}
            </>
          )}
        </>
      )}
    </DeskForm>
  )
}
