import type { ReactNode } from 'react'
import { AccountSection } from '#components/account/account-section.tsx'
import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { Timeline } from '#components/order/timeline.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { AskFirst } from '#components/ui/ask-first.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { SpecList } from '#components/ui/spec-list.tsx'
import { againFrom, clockWords } from '#lib/privacy/clock-words.ts'
import type { AppealView } from '#lib/privacy/types.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import { appealSteps } from './appeal-steps.ts'
import { appealName, stateWords } from './appeal-words.ts'

type Props = {
  readonly appeal: AppealView
  /** The present moment. */
  readonly at: Date
  /** It was sent just now. */
  readonly sent: boolean
  readonly takeBack: OutcomeAction
  /** What can be had at once. */
  readonly offer?: ReactNode
}

/** State, clock, timeline, words and receipt of a request or claim; the button that takes it back. */
export function AppealBody({ appeal, at, sent, takeBack, offer }: Props) {
  const { sort, token, state, left, answer, refusalGround, text, blocked, closedAt } = appeal
  const badge = stateWords(state, left < 0)
  const base = sort === 'claim' ? '/claims' : '/privacy/request'
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-6">
        {sent && (
          <Alert tone="success" role="status" title={`${appealName(appeal)} ${sort === 'claim' ? 'получена' : 'получено'}`}>
            {appeal.reply ? `Подтверждение отправили на ${appeal.reply.channel === 'email' ? appeal.reply.to : formatPhone(appeal.reply.to)}.` : 'Ответ появится на этой странице.'}
          </Alert>
        )}
        {offer}
        <AccountSection title={clockWords(appeal, at)} action={<Badge tone={badge.tone}>{badge.text}</Badge>}>
          <Timeline steps={appealSteps(appeal)} />
        </AccountSection>
        {blocked && (
          <Alert tone="caution" title="Данные заблокированы на время проверки">
            Сотрудники их не&nbsp;видят, сообщений о&nbsp;прежних заказах не&nbsp;будет, пока мы&nbsp;не&nbsp;ответим или вы&nbsp;не&nbsp;отзовёте обращение.
          </Alert>
        )}
        {(answer ?? refusalGround) !== null && (
          <AccountSection title={refusalGround === null ? 'Ответ' : 'Почему отказали'}>
            <p className="max-w-prose whitespace-pre-line wrap-anywhere">{answer ?? refusalGround}</p>
          </AccountSection>
        )}
        {text !== null && (
          <AccountSection title="Вы написали">
            <p className="max-w-prose whitespace-pre-line wrap-anywhere">{text}</p>
          </AccountSection>
        )}
      </div>
      <AccountSection title="Расписка">
        <SpecList rows={facts(appeal)} />
        <a href={`${base}/${token}/receipt`} className={buttonStyle({ variant: 'secondary' })} target="_blank" rel="noopener">
          Скачать PDF
          <span className="sr-only">, откроется в новой вкладке</span>
        </a>
        {closedAt === null && (
          <AskFirst
            text={sort === 'claim' ? 'Отозвать претензию' : 'Отозвать обращение'}
            title={sort === 'claim' ? 'Отозвать претензию?' : 'Отозвать обращение?'}
            question={<p>Отвечать не&nbsp;будем{blocked ? ', а\u00a0блокировку данных снимем' : ''}. Написать снова можно в&nbsp;любой момент.</p>}
            sure={
              <ActionForm action={takeBack} fields={{ kind: sort, token }} variant="danger" wide>
                Да, отозвать
              </ActionForm>
            }
            rather="Не отзывать"
          />
        )}
      </AccountSection>
    </div>
  )
}

function facts(appeal: AppealView): { name: string; value: string }[] {
  const { title, receivedAt, dueAt, reply, order, closedAt } = appeal
  const again = againFrom(appeal)
  return [
    { name: 'Номер', value: appealName(appeal) },
    { name: 'О чём', value: title },
    ...(order === null ? [] : [{ name: 'Заказ', value: `№\u00a0${order}` }]),
    { name: 'Получено', value: formatMoment(receivedAt) },
    ...(closedAt === null ? [{ name: 'Срок ответа', value: `${formatDate(dueAt)}, 23:59 по\u00a0времени Саратова` }] : []),
    ...(reply ? [{ name: 'Куда ответим', value: reply.channel === 'email' ? reply.to : formatPhone(reply.to) }] : []),
    ...(again ? [{ name: 'Повторить можно', value: `с ${formatDate(again)}` }] : []),
  ]
}
