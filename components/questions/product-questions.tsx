import Link from 'next/link'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { ShownQuestions } from '#lib/questions/read-shown.ts'
import { QuestionList } from './question-list.tsx'
import { askPath, questionsPath } from './question-paths.ts'

type Props = ShownQuestions & { readonly slug: string }

/** The section «Вопросы» on the page of a product: the first answered ones, the way to the others and to asking. */
export function ProductQuestions({ slug, questions, total }: Props) {
  return (
    <section aria-labelledby="questions">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 sm:mb-8">
        <h2 id="questions" className="text-2xl">
          Вопросы
        </h2>
        {total > questions.length && (
          <Link href={route(questionsPath(slug))} prefetch={false} className="link inline-flex min-h-6 items-center">
            Все вопросы: {total}
          </Link>
        )}
      </div>
      <div className="grid gap-6">
        {questions.length > 0 ? <QuestionList questions={questions} headingLevel="h3" /> : <p className="max-w-prose text-lg text-muted">Об&nbsp;этом товаре ещё не&nbsp;спрашивали. Ответит сотрудник магазина, обычно за&nbsp;два рабочих дня.</p>}
        <div className="grid sm:justify-items-start">
          <LinkButton href={route(askPath(slug))} prefetch={false} rel="nofollow" variant="secondary">
            Задать вопрос
          </LinkButton>
        </div>
      </div>
    </section>
  )
}
