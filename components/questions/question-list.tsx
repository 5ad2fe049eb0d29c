import type { ShownQuestion } from '#lib/questions/read-shown.ts'
import { formatDate } from '#lib/text/format-moment.ts'

/** Published questions with their answers: nobody's name, the day and the words. */
export function QuestionList({ questions, headingLevel: Heading }: { readonly questions: readonly ShownQuestion[]; readonly headingLevel: 'h2' | 'h3' }) {
  return (
    <ul className="grid max-w-3xl">
      {questions.map(({ number, question, answer, askedAt }) => (
        <li key={number} id={`question-${number}`} className="grid gap-4 border-b border-line py-6 first:pt-0 last:border-0">
          <div className="grid gap-1">
            <Heading className="text-lg whitespace-pre-line wrap-anywhere">{question}</Heading>
            <p className="text-sm text-muted">
              Вопрос покупателя, <time dateTime={askedAt.toISOString()}>{formatDate(askedAt)}</time>
            </p>
          </div>
          <div className="grid gap-1 border-l-2 border-signal pl-4">
            <p className="text-sm font-medium">Ответ магазина</p>
            <p className="whitespace-pre-line wrap-anywhere">{answer}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
