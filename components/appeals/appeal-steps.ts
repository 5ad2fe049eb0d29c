import type { OrderStep } from '#components/order/order-steps.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import type { AppealView } from '#lib/privacy/types.ts'

/** What has happened to a request or claim, and what is to come. */
export function appealSteps({ sort, state, receivedAt, dueAt, extendedAt, extensionReason, closedAt }: AppealView): OrderStep[] {
  const steps: OrderStep[] = [{ title: sort === 'claim' ? 'Получена' : 'Получено', note: null, happenedAt: receivedAt, failed: false }]
  if (extendedAt) steps.push({ title: 'Срок продлён на пять рабочих дней', note: extensionReason, happenedAt: extendedAt, failed: false })
  if (closedAt) steps.push({ title: endings[state] ?? 'Ответ дан', note: null, happenedAt: closedAt, failed: state === 'refused' || state === 'rejected' })
  else steps.push({ title: `Ответ до\u00a0${formatDay(dueAt)}`, note: null, happenedAt: null, failed: false })
  return steps
}

const endings: Readonly<Record<string, string>> = {
  answered: 'Ответ дан', refused: 'Отказ с объяснением', settled: 'Требование выполнено', rejected: 'Отказ с объяснением', recalled: 'Отозвано вами',
}
