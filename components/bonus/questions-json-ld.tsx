import { JsonLd } from '#components/seo/json-ld.tsx'
import type { Question } from './questions-of.ts'

/** The questions and answers of a page, as they stand on it, for search engines. */
export function QuestionsJsonLd({ questions }: { readonly questions: readonly Question[] }) {
  const mainEntity = questions.map(({ question, answer }) => ({ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } }))
  return <JsonLd data={{ '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity }} />
}
