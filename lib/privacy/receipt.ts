import { now } from '#lib/clock/clock.ts'
import { renderPdf } from '#lib/pdf/render-pdf.ts'
import { shop } from '#lib/shop.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import type { AppealView } from './types.ts'

/** The dated receipt of a request or claim (8.1): who took it, when, by when it is answered, and its words. A4. */
export function renderReceipt(appeal: AppealView): Promise<Buffer> {
  const { sort, number, title, receivedAt, dueAt, reply, order, text, closedAt, answer, refusalGround, extendedAt, extensionReason } = appeal
  const name = `${sort === 'claim' ? 'Претензия' : 'Обращение'} № ${number}`
  return renderPdf({
    title: `Расписка: ${name.toLowerCase()}`,
    subtitle: title,
    date: now(),
    blocks: [
      { kind: 'paragraph', text: `${shop.operator} ${sort === 'claim' ? 'получила претензию' : 'получила обращение'}.` },
      {
        kind: 'rows',
        rows: [
          { name: 'Номер', value: name },
          { name: 'Получено', value: formatMoment(receivedAt) },
          { name: 'Срок ответа', value: `${formatDate(dueAt)}, 23:59 по времени Саратова (МСК+1)` },
          ...(extendedAt ? [{ name: 'Срок продлён', value: `${formatMoment(extendedAt)}. ${extensionReason ?? ''}` }] : []),
          ...(order === null ? [] : [{ name: 'Заказ', value: `№ ${order}` }]),
          ...(reply ? [{ name: 'Ответ отправим', value: reply.channel === 'email' ? reply.to : formatPhone(reply.to) }] : []),
          ...(closedAt ? [{ name: appeal.state === 'recalled' ? 'Отозвано' : 'Ответ дан', value: formatMoment(closedAt) }] : []),
        ],
      },
      ...(text === null ? [] : [{ kind: 'heading', text: 'Текст' } as const, ...paragraphs(text)]),
      ...(answer === null && refusalGround === null ? [] : [{ kind: 'heading', text: refusalGround === null ? 'Ответ' : 'Основание отказа' } as const, ...paragraphs(answer ?? refusalGround ?? '')]),
      {
        kind: 'small',
        text: sort === 'claim'
          ? 'Претензия — предложение решить вопрос без суда, а не условие для него: в суд потребитель вправе обратиться и без неё, в том числе по месту своего жительства (пункты 8.1–8.3 политики, Закон «О защите прав потребителей», ст. 17).'
          : 'Пункт 6.1.3 политики обработки персональных данных; Федеральный закон № 152-ФЗ, ст. 14, 20, 21.',
      },
    ],
  })
}

function paragraphs(text: string): { kind: 'paragraph'; text: string }[] {
  return text.split(/\n+/).map((line) => ({ kind: 'paragraph', text: line }))
}

/** The receipt as an answer of a route; 404 for a key that opens nothing. */
export async function answerReceipt(appeal: AppealView | null): Promise<Response> {
  if (!appeal) return new Response('Не найдено', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const pdf = await renderReceipt(appeal)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${appeal.sort}-${appeal.number}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
