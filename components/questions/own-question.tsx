import Link from 'next/link'
import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { route } from '#components/ui/route.ts'
import { declinePlaces, declineWords } from '#lib/questions/decline-reasons.ts'
import type { OwnQuestion as Question } from '#lib/questions/queries.ts'
import { formatDate } from '#lib/text/format-moment.ts'

const states = { waiting: { text: 'Ждёт ответа', tone: 'neutral' }, answered: { text: 'Есть ответ', tone: 'positive' }, declined: { text: 'Без ответа', tone: 'neutral' } } as const
const places = { personal: 'Написать обращение', off_topic: 'Контакты магазина' } as const

type Props = { readonly question: Question; readonly remove: OutcomeAction }

/** A question of one's own: where it stands, the answer, what the site shows of it, and the way to take it away. */
export function OwnQuestion({ question: { number, product, text, hidden, state, declineReason, answer, shown, askedAt, closedAt }, remove }: Props) {
  const { text: words, tone } = states[state]
  return (
    <li className="grid gap-4 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-xl wrap-anywhere">
          {product.href === null ? product.name : (
            <Link href={route(product.href)} prefetch={false} className="link">
              {product.name}
            </Link>
          )}
        </h2>
        <Badge tone={tone}>{words}</Badge>
      </div>
      <p className="whitespace-pre-line wrap-anywhere">{text}</p>
      {answer !== null && (
        <div className="grid gap-1 border-l-2 border-signal pl-4">
          <p className="text-sm font-medium">Ответ магазина{closedAt && `, ${formatDate(closedAt)}`}</p>
          <p className="whitespace-pre-line wrap-anywhere">{answer}</p>
        </div>
      )}
      {declineReason !== null && (
        <p>
          {declineWords[declineReason]}{' '}
          {declineReason !== 'spam' && (
            <Link href={route(declinePlaces[declineReason])} prefetch={false} className="link">
              {places[declineReason]}
            </Link>
          )}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <p className="text-sm text-muted">
          Вопрос №&nbsp;{number}, {formatDate(askedAt)}
          {hidden ? ' · на сайте не показываем' : shown ? ' · виден на странице товара, без имени' : ''}
        </p>
        <div className="-mx-4">
          <ActionForm action={remove} fields={{ number: String(number) }} label={`Удалить вопрос № ${number}`} variant="quiet" size="s">
            Удалить
          </ActionForm>
        </div>
      </div>
    </li>
  )
}
