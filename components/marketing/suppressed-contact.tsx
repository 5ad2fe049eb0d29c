import { Alert } from '#components/ui/alert.tsx'
import type { SuppressionReason } from '#lib/db/generated/enums.ts'

const words: Readonly<Record<SuppressionReason, string>> = {
  hard_bounce: 'почтовый сервер ответил, что такого адреса нет',
  complaint: 'на\u00a0нашу рассылку отсюда пожаловались как на\u00a0спам',
  operator_refusal: 'абонент запретил рассылки у\u00a0своего оператора',
  legal_demand: 'так велит обращение, которое мы получили',
  recycled_number: 'номер перешёл к\u00a0другому абоненту',
  dead_person: 'так сообщили близкие',
  staff: 'так решил магазин по\u00a0обращению',
}

/** Advertising goes nowhere from here, whatever is switched on below. */
export function SuppressedContact({ reason }: { readonly reason: SuppressionReason }) {
  return (
    <Alert tone="info" title="Реклама сюда не отправляется">
      Причина: {words[reason]}. Согласия ниже этого не&nbsp;меняют. Если это ошибка, напишите нам&nbsp;— контакты внизу страницы.
    </Alert>
  )
}
