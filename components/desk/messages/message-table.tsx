import Link from 'next/link'
import { Masked } from '#components/desk/masked.tsx'
import { StateBadge, type Tone } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { route } from '#components/ui/route.ts'
import type { MessageState } from '#lib/db/generated/enums.ts'
import type { MessageLine } from '#lib/messages/desk/list-messages.ts'
import { words } from '#lib/privacy/register/words.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { MessageActions, RetryChosen } from './message-actions.tsx'
import { templateTitle } from './template-title.ts'

const tones: Readonly<Record<MessageState, Tone>> = { queued: 'signal', handed: 'signal', sent: 'positive', failed: 'danger', blocked: 'caution', cancelled: 'neutral' }
const FORM = 'messages'

const nameOf = (line: MessageLine) => `${templateTitle(line.template)}, ${formatWhen(line.queuedAt)}`

const columns: Column<MessageLine>[] = [
  {
    key: 'template',
    title: 'Сообщение',
    grow: true,
    cell: (line) => (
      <span className="grid min-w-44 gap-0.5">
        <span className="font-medium">{templateTitle(line.template)}</span>
        <span className="text-xs text-muted">
          {line.channel === 'sms' ? 'SMS' : 'Письмо'}, {words.message_class[line.class]}
        </span>
        {line.error !== null && line.state !== 'sent' && <span className="text-xs text-pretty wrap-anywhere text-muted">{line.error}</span>}
      </span>
    ),
  },
  { key: 'state', title: 'Состояние', cell: (line) => <State line={line} /> },
  { key: 'to', title: 'Кому', from: 'md', cell: ({ to }) => <Masked text={to} /> },
  { key: 'about', title: 'О чём', from: 'sm', cell: ({ about }) => <About about={about} /> },
  { key: 'when', title: 'Составлено', from: 'sm', cell: ({ queuedAt }) => <span className="whitespace-nowrap text-muted">{formatWhen(queuedAt)}</span> },
]

const actions: Column<MessageLine> = {
  key: 'do',
  title: 'Действия',
  quiet: true,
  align: 'end',
  cell: (line) => <MessageActions id={line.id} state={line.state} channel={line.channel} legal={line.class === 'legal'} name={nameOf(line)} />,
}

/** Letters and SMS. `mayRetry`: with what can be done about them. */
export function MessageTable({ lines, mayRetry }: { readonly lines: readonly MessageLine[]; readonly mayRetry: boolean }) {
  const choose = mayRetry && lines.some(({ state, channel }) => state === 'failed' && channel === 'email')
  return (
    <>
      <DeskTable caption="Письма и SMS" columns={mayRetry ? [...columns, actions] : columns} rows={lines} rowKey={({ id }) => id} rowTone={({ state }) => (state === 'failed' ? 'danger' : state === 'blocked' ? 'caution' : undefined)} {...(choose && lines.every(({ channel }) => channel === 'email') && { selection: { form: FORM, name: nameOf } })} />
      {choose && <RetryChosen form={FORM} />}
    </>
  )
}

function State({ line }: { readonly line: MessageLine }) {
  return (
    <span className="grid justify-items-start gap-0.5">
      <StateBadge tone={tones[line.state]}>{words.message_state[line.state]}</StateBadge>
      <span className="text-xs whitespace-nowrap text-muted">
        {line.state === 'sent' && line.sentAt ? formatWhen(line.sentAt) : line.attempts > 0 ? `попыток: ${line.attempts}` : ''}
      </span>
    </span>
  )
}

const places = {
  order: { text: 'Заказ №', href: '/desk/orders' },
  request: { text: 'Обращение №', href: '/desk/requests' },
  claim: { text: 'Претензия №', href: '/desk/claims' },
  incident: { text: 'Инцидент №', href: '/desk/incidents' },
  person: { text: 'Покупатель', href: '/desk/customers' },
} as const

function About({ about }: { readonly about: MessageLine['about'] }) {
  if (about === null) return <span className="text-muted">код или ссылка</span>
  const { text, href } = places[about.kind]
  return (
    <Link href={route(`${href}/${about.key}`)} prefetch={false} className="link inline-flex min-h-6 items-center whitespace-nowrap">
      {about.kind === 'person' ? text : `${text} ${about.key}`}
    </Link>
  )
}
