import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { OwnQuestion } from '#components/questions/own-question.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getOwnQuestions } from '#lib/questions/queries.ts'
import { removeQuestion } from './actions.ts'

export const metadata: Metadata = { title: 'Вопросы о товарах' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What somebody has asked about goods, signed in or by an e-mail that is theirs. */
export default async function QuestionsPage({ searchParams }: Props) {
  const { personId } = await customerOf('/account/questions')
  const [questions, asked] = await Promise.all([getOwnQuestions(personId), searchParams])
  return (
    <AccountPage title="Вопросы" intro={questions.length > 0 ? 'Ваши вопросы о\u00a0товарах. Через 90\u00a0дней после ответа они уходят отсюда: на\u00a0сайте может остаться только сам вопрос, уже ничей.' : undefined}>
      {asked.sent === '1' && (
        <Alert tone="success" role="status" title="Вопрос у нас">
          Ответим обычно за&nbsp;два рабочих дня: письмом, если у&nbsp;кабинета есть почта, и&nbsp;здесь.
        </Alert>
      )}
      {asked.already === '1' && (
        <Alert role="status" title="Вы уже спрашивали об этом">
          Точно такой вопрос об&nbsp;этом товаре у&nbsp;вас уже есть, второй не&nbsp;нужен.
        </Alert>
      )}
      {questions.length === 0 ? (
        <EmptyState title="Вопросов пока нет" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
          Спросить о&nbsp;товаре можно на&nbsp;его странице.
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {questions.map((question) => (
            <OwnQuestion key={question.number} question={question} remove={removeQuestion} />
          ))}
        </ul>
      )}
    </AccountPage>
  )
}
