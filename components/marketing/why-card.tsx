import Link from 'next/link'
import type { ReactNode } from 'react'
import { purposeWords, byChannel } from '#components/consent/consent-words.ts'
import { consentKindWords } from '#components/consent/receipt-words.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { Why } from '#lib/marketing/public/message-proof.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { isConsentPurpose } from './is-consent-purpose.ts'

type Props = { readonly why: Why; readonly token: string }

/** What allowed one advertising message: who agreed to what, when, where and by which text, and how anybody can check it. */
export function WhyCard({ why: { message, receipt, basis }, token }: Props) {
  const { text, evidence, policy, chain, checkpoint } = receipt
  const { purpose, channel, contact, handedAt, number } = message
  const [given] = chain
  const sms = channel === 'sms'
  const name = isConsentPurpose(purpose) ? purposeWords[purpose].name : purpose
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(handedAt === null ? [] : [['Отправлено', formatMoment(new Date(handedAt))] as const]),
    ...(contact === null ? [] : [[sms ? 'На\u00a0номер' : 'На\u00a0адрес', contact] as const]),
    ['Рассылка', `№\u00a0${number}`],
    ...(given ? [['Согласие дано', formatMoment(given.happenedAt)] as const] : []),
    ...(evidence?.url === undefined ? [] : [['Страница', evidence.url] as const]),
    ...(evidence?.defaultState ? [['Отметка до\u00a0вас', 'не стояла, её поставили вы'] as const] : []),
    ['Текст', <a key="text" href={text.href} target="_blank" rel="noopener" className="link">№&nbsp;{text.number}</a>],
    ['Политика', <a key="policy" href={policy.href} target="_blank" rel="noopener" className="link">версия&nbsp;{policy.number}</a>],
  ]
  return (
    <div className="grid gap-10">
      <header className="grid gap-3">
        <h1 className="text-3xl text-balance">{sms ? 'Почему пришло это СМС' : 'Почему пришло это письмо'}</h1>
        <p className="text-lg text-pretty text-muted">
          На&nbsp;него есть ваше согласие «{name}» {byChannel[channel]}. Ниже&nbsp;— его текст, как вы его видели, и&nbsp;доказательство, которое можно проверить
          без&nbsp;нас.
        </p>
      </header>
      <dl className="grid border-b border-line">
        {facts.map(([term, value]) => (
          <div key={term} className="grid gap-x-6 border-t border-line py-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <dt className="text-muted">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <LinkButton href={route(`/subscription/${token}`)} variant="primary" prefetch={false}>
          Отписаться или настроить
        </LinkButton>
        <a href={`/why/${token}/proof`} download className="link inline-flex min-h-12 items-center justify-center sm:px-4">
          Скачать доказательство (JSON)
        </a>
      </div>
      <section aria-labelledby="text" className="grid gap-3">
        <h2 id="text" className="text-xl">Текст, как он был показан</h2>
        <div className="grid gap-3 rounded-md bg-ground p-5 wrap-anywhere">
          {text.text.split(/\n\s*\n/).map((paragraph, at) => (
            <p key={at} className="whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </div>
      </section>
      <section aria-labelledby="proof" className="grid gap-3">
        <h2 id="proof" className="text-xl">Как это проверить</h2>
        <p className="text-pretty text-muted">
          Каждая запись журнала согласий несёт контрольную сумму своего содержания и&nbsp;предыдущей записи. В&nbsp;файле&nbsp;— все записи вашей цепочки
          от&nbsp;согласия до&nbsp;последней, текст, контрольная точка и&nbsp;подпись журнала. Изменить в&nbsp;нём хоть один знак незаметно нельзя; открытый ключ
          стоит на&nbsp;странице <Link href="/privacy/ledger" prefetch={false} className="link">журнала согласий</Link>.
        </p>
        <ol className="grid gap-3 text-sm">
          {chain.map((event) => (
            <li key={event.hash} className="grid gap-0.5 border-t border-line pt-3">
              <span>
                <span className="font-medium">{consentKindWords[event.kind]}</span>
                {isConsentPurpose(event.purpose) && <>: {purposeWords[event.purpose].name.toLowerCase()}</>}, {formatMoment(event.happenedAt)}
                {event.hash === basis && <strong className="font-medium">&nbsp;— на&nbsp;нём держится сообщение</strong>}
              </span>
              <code className="font-mono text-xs wrap-anywhere text-muted">{event.hash}</code>
            </li>
          ))}
        </ol>
        <dl className="grid gap-1 border-t border-line pt-3 text-sm">
          <dt className="text-muted">Контрольная сумма текста (SHA-256)</dt>
          <dd className="font-mono text-xs wrap-anywhere">{text.hash}</dd>
          <dt className="mt-2 text-muted">Контрольная точка</dt>
          <dd>{checkpoint ? <a href={checkpoint.href} className="link">№&nbsp;{checkpoint.id}, подписана</a> : 'появится ближайшей ночью'}</dd>
        </dl>
      </section>
      <p className="text-sm text-muted">Ссылка из&nbsp;письма может попасть к&nbsp;другим, поэтому контакт здесь скрыт, а&nbsp;IP-адреса и&nbsp;браузера нет. Целиком всё это&nbsp;— в&nbsp;вашем кабинете.</p>
    </div>
  )
}
