import type { OrderStep } from '#components/order/order-steps.ts'
import type { ApplicationView } from '#lib/careers/read-application.ts'

const moved: Readonly<Record<string, string>> = {
  received: 'Снова в\u00a0очереди', screening: 'Начали читать', interview: 'Зовём на\u00a0собеседование', offer: 'Готовим предложение', hired: 'Вы приняты', rejected: 'Решили не\u00a0продолжать',
}

const happened: Readonly<Record<string, string>> = {
  received: 'Отклик получен', corrected: 'Вы исправили отклик', withdrawn: 'Вы отозвали отклик', letter: 'Мы написали вам', interview: 'Собеседование: новое время', pooled: 'Вы в\u00a0кадровом резерве', left_pool: 'Вы вышли из\u00a0кадрового резерва',
  contact_changed: 'Вы сменили почту, отклик закончен', consent_asked: 'Спросили вас о\u00a0согласии заново', consent_renewed: 'Вы дали согласие заново', consent_lapsed: 'Согласие не\u00a0дано заново, отклик закончен',
}

const ENDED: ReadonlySet<string> = new Set(['withdrawn', 'contact_changed', 'consent_lapsed'])

const ahead = ['screening', 'interview', 'offer'] as const
const awaited: Readonly<Record<(typeof ahead)[number], string>> = { screening: 'Прочитаем', interview: 'Собеседование', offer: 'Решение' }

/** What has happened to an application, then what may still come. Who opened the CV, the person sees in their journal. */
export function applicationSteps({ events, stage, receivedAt }: ApplicationView): OrderStep[] {
  const past = events.flatMap(({ kind, to, happenedAt }): OrderStep[] => {
    const title = kind === 'moved' ? moved[to ?? ''] : happened[kind]
    return title === undefined ? [] : [{ title, note: null, happenedAt, failed: ENDED.has(kind) || to === 'rejected' }]
  })
  const from = stage === 'received' ? 0 : ahead.indexOf(ahead.find((step) => step === stage) ?? 'offer') + 1
  const open = stage === 'received' || ahead.some((step) => step === stage)
  const next = open ? ahead.slice(from).map((step): OrderStep => ({ title: awaited[step], note: null, happenedAt: null, failed: false })) : []
  return [...(past.length > 0 ? past : [{ title: 'Отклик получен', note: null, happenedAt: receivedAt, failed: false }]), ...next]
}
