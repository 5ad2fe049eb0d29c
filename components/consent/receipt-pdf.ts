import { consentKindWords, withdrawalWays } from '#components/consent/receipt-words.ts'
import type { Receipt } from '#lib/consent/receipt.ts'
import type { PdfBlock, PdfDocument } from '#lib/pdf/pdf-block.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { formatPhone } from '#lib/text/format-phone.ts'

/** The receipt of a consent as a document to keep. */
export function receiptPdf({ issuedAt, operator, contact, text, policy, evidence, chain, checkpoint }: Receipt): PdfDocument {
  const [event] = chain
  if (!event) throw new Error('a receipt of nothing')
  const rows: PdfBlock = {
    kind: 'rows',
    rows: [
      { name: 'Что произошло', value: consentKindWords[event.kind] },
      { name: 'Когда', value: `${formatMoment(event.happenedAt)} · ${event.happenedAt.toISOString()}` },
      ...(contact ? [{ name: 'Контакт', value: formatPhone(contact) }] : []),
      ...(evidence && withdrawalWays[evidence.form] ? [{ name: 'Как', value: withdrawalWays[evidence.form] ?? '' }] : []),
      ...(evidence?.url ? [{ name: 'Страница', value: evidence.url }] : []),
      ...(evidence?.address ? [{ name: 'IP-адрес', value: evidence.address }] : []),
      ...(evidence?.userAgent ? [{ name: 'Браузер', value: evidence.userAgent }] : []),
      ...(evidence?.defaultState ? [{ name: 'Отметка до вас', value: 'не стояла' }] : []),
      { name: 'Политика', value: `версия ${policy.number}, ${policy.href}` },
      { name: 'Оператор', value: [operator.name, operator.address, operator.email].join(', ') },
    ],
  }
  return {
    title: 'Квитанция о согласии',
    subtitle: `${text?.title ?? event.purpose} · выдана ${formatMoment(issuedAt)}`,
    date: issuedAt,
    blocks: [
      rows,
      ...(text ? textBlocks(text) : []),
      { kind: 'heading', text: 'Как это проверить' },
      { kind: 'paragraph', text: 'Каждая запись журнала согласий несёт контрольную сумму (SHA-256) своего содержания и предыдущей записи: ничего нельзя изменить или убрать незаметно. Та же квитанция в формате JSON содержит всё для проверки без магазина.' },
      { kind: 'small', text: `Запись ${event.sequence}, контрольная сумма: ${event.hash}` },
      { kind: 'small', text: `Предыдущая: ${event.previousHash ?? 'нет, это первая запись'}` },
      ...chain.slice(1).map(({ sequence, kind, hash }): PdfBlock => ({ kind: 'small', text: `Далее, запись ${sequence} (${consentKindWords[kind].toLowerCase()}): ${hash}` })),
      { kind: 'small', text: `Контрольная сумма доказательств: ${event.evidenceHash}` },
      { kind: 'small', text: checkpoint ? `Подписана в контрольной точке ${checkpoint.id}: ${checkpoint.href}` : 'Будет подписана в ближайшей ночной контрольной точке.' },
    ],
  }
}

function textBlocks({ title, number, hash, text, href }: NonNullable<Receipt['text']>): PdfBlock[] {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '' && paragraph !== title)
  return [
    { kind: 'heading', text: 'Текст, как он был показан' },
    { kind: 'paragraph', text: title },
    ...paragraphs.map((paragraph): PdfBlock => {
      const clause = /^(\d+(?:\.\d+)*)\.?\s+([\s\S]+)$/.exec(paragraph)
      return clause ? { kind: 'clause', number: clause[1] ?? '', text: clause[2] ?? '' } : { kind: 'paragraph', text: paragraph }
    }),
    { kind: 'small', text: `Версия ${number}, ${href}` },
    { kind: 'small', text: `Контрольная сумма текста: ${hash}` },
  ]
}
