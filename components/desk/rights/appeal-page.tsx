import Link from 'next/link'
import type { ReactNode } from 'react'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { type Fact, Facts } from '#components/desk/facts.tsx'
import { Masked } from '#components/desk/masked.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { AppealFile } from '#lib/privacy/desk/get-appeal-file.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'
import { dueBadge, termSentence } from './due-words.ts'
import { History } from './history.tsx'

type Props = {
  readonly file: AppealFile
  readonly back: { readonly href: string; readonly text: string }
  /** Where the customer's card is; null for whoever may not see it, or has none. */
  readonly card: string | null
  /** What can be done about it. */
  readonly children: ReactNode
}

const channels = { portal: 'личный кабинет', site: 'сайт', email: 'электронная почта', letter: 'почта', regulator: 'Роскомнадзор' } as const
const identities = {
  account: 'по входу в личный кабинет', proved: 'контакт подтверждён кодом', paper: 'не подтверждена: обращение внесено сотрудником', unknown: 'нет сведений',
} as const

/** A request or a claim with its statutory clock, its words, its history, and what can be done about it. */
export function AppealPage({ file, back, card, children }: Props) {
  const { sort, number, title, text, closedAt, left, answer, refusalGround, answeredBy } = file
  const { text: state, tone } = dueBadge(file)
  return (
    <DeskPage
      title={<>{sort === 'claim' ? 'Претензия' : 'Обращение'} №&nbsp;{number}</>} back={back} badge={<StateBadge tone={tone}>{state}</StateBadge>} intro={title}
      actions={<LinkButton href={route(`${back.href}/${number}/receipt`)} prefetch={false} target="_blank" variant="secondary" size="s">Расписка (PDF)</LinkButton>}
    >
      {closedAt === null && <Alert tone={left < 0 ? 'danger' : left <= 3 ? 'caution' : 'info'}>{termSentence(file)}</Alert>}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          <DeskSection title="Что написано">{text === null ? <p className="text-muted">Слов нет: хватает вида обращения.</p> : <Words text={text} />}</DeskSection>
          {(answer ?? refusalGround) !== null && (
            <DeskSection title={refusalGround === null ? 'Ответ' : 'Основание отказа'}>
              <Words text={answer ?? refusalGround ?? ''} />
              {answeredBy && <p className="text-muted">Ответ дал: {answeredBy}</p>}
            </DeskSection>
          )}
          {children}
        </div>
        <div className="grid min-w-0 gap-4">
          <DeskSection title="Сведения">
            <Facts facts={factsOf(file, card)} />
          </DeskSection>
          <DeskSection title="История">
            <History lines={file.history} />
          </DeskSection>
        </div>
      </div>
    </DeskPage>
  )
}

function Words({ text }: { readonly text: string }) {
  return <div className="grid max-w-prose gap-2 wrap-anywhere">{text.split(/\n+/).map((line, index) => <p key={index}>{line}</p>)}</div>
}

function factsOf(file: AppealFile, card: string | null): Fact[] {
  const { who, reply, receivedAt, dueAt, extendedAt, clause, channel, identity, order, closedAt } = file
  return [
    { term: 'От кого', value: card === null ? <Masked text={who} /> : <Link href={route(card)} prefetch={false} className="link"><Masked text={who} /></Link> },
    { term: 'Ответ уйдёт', value: reply ? <Masked text={reply} /> : 'покажем в личном кабинете' },
    { term: 'Личность', value: identities[identity] },
    { term: 'Подано', value: channel && channels[channel] },
    { term: 'Заказ', value: order !== null && <Link href={route(`/desk/orders/${order}`)} prefetch={false} className="link">№ {order}</Link> },
    { term: 'Пункт политики', value: clause },
    { term: 'Получено', value: formatMoment(receivedAt) },
    { term: 'Срок', value: formatDate(dueAt) },
    { term: 'Продлено', value: extendedAt && formatDate(extendedAt) },
    { term: 'Закрыто', value: closedAt && formatMoment(closedAt) },
  ].filter(({ value }) => value !== false)
}
