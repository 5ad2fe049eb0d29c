import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import type { ParsedPolicy } from '#lib/policy/types.ts'
import { readText } from './read-text.ts'
import type { Finding } from './types.ts'

type Context = { readonly channel: ConsentChannel; /** The operator's name, surname first. */ readonly operator: string; readonly address: string }

type Row = {
  readonly name: string
  readonly defect: string
  /** What the text has to say; `null`: it must not say `never`. */
  readonly said: RegExp | null
  readonly never?: RegExp
  readonly channel?: ConsentChannel
  readonly message: string
}

const rows: readonly Row[] = [
  { name: 'what-for', defect: 'D27', said: /для чего:/, message: 'Не названа цель.' },
  { name: 'which-data', defect: 'D9', said: /какие данные:/, message: 'Не названы данные.' },
  { name: 'to-whom', defect: 'D29', said: /кому переда[а-я]+:/, message: 'Не сказано, кому передаются данные.' },
  { name: 'gateway', defect: 'D29', channel: 'sms', said: /кому[^.]*(?<![а-я])(ооо|пао|ао)(?![а-я])/, message: 'Не назван получатель, через которого уходят SMS.' },
  { name: 'mail-server', defect: 'D29', channel: 'email', said: /кому[^.]*почтов[а-я]* сервер/, message: 'Не назван почтовый сервер, через который уходят письма.' },
  { name: 'how-long', defect: 'D5', said: /срок:[^.]*(до|год|лет|дн)/, message: 'Нет срока.' },
  { name: 'how-to-withdraw', defect: 'D21', said: /как отозвать:[^.]*(любое время)/, message: 'Не сказано, как отозвать согласие.' },
  { name: 'optional', defect: 'D4', said: /согласие необязательно/, message: 'Не сказано, что согласие необязательно.' },
  { name: 'by-mail', defect: 'D11', channel: 'email', said: /электронной почте/, message: 'Не назван способ связи: электронная почта.' },
  { name: 'by-sms', defect: 'D11', channel: 'sms', said: /по sms/, message: 'Не назван способ связи: SMS.' },
  { name: 'one-channel', defect: 'D11', channel: 'email', said: null, never: /(?<![а-я])(sms|смс|звон)/, message: 'В согласие на письма вошёл другой способ связи. Для него нужен свой текст.' },
  { name: 'one-channel', defect: 'D11', channel: 'sms', said: null, never: /по электронной почте|письм[а-я]+ рассылки|звон/, message: 'В согласие на SMS вошёл другой способ связи. Для него нужен свой текст.' },
  { name: 'not-the-policy', defect: 'D4', said: null, never: /политик|оферт/, message: 'Согласие ссылается на политику или оферту. Оно оформляется отдельно и само говорит всё нужное (статья 9).' },
  { name: 'forced', defect: 'D4', said: null, never: /является условием|обязательн(о|ым)[^.]*услови|без согласия (заказ|покупк)[^.]*невозмож/, message: 'Согласие сделано условием. Оно даётся свободно.' },
]

/** What is wrong with the text of a consent: who, what for, which data, by which way, to whom, how long, how to withdraw; and nothing else. */
export function lintConsentText(text: ParsedPolicy, { channel, operator, address }: Context): Finding[] {
  const { clauses } = readText(text)
  const all = clauses.map(({ words }) => words).join('\n')
  const faults = rows
    .filter((row) => row.channel === undefined || row.channel === channel)
    .filter(({ said, never }) => (said !== null && !said.test(all)) || never?.test(all))
    .map(({ name, defect, never, message }) => ({
      rule: name, defect, clause: never ? (clauses.find(({ words }) => never.test(words))?.number ?? null) : null, message,
    }))
  const surname = operator.toLowerCase().split(' ').find((word) => word !== 'ип')?.slice(0, -2) ?? ''
  if (all.includes(surname) && all.includes(address.toLowerCase())) return faults
  return [...faults, { rule: 'who', defect: 'D20', clause: null, message: 'Не назван оператор с адресом.' }]
}
