import type { RequestKind } from '#lib/db/generated/enums.ts'

export type RefusalGround = { readonly code: string; readonly text: string }

const identity: RefusalGround = { code: 'identity', text: 'По запросу нельзя установить, кто его направил: нет сведений, которые требует закон (152-ФЗ, ст. 14, ч. 3).' }
const others: RefusalGround = { code: 'others', text: 'Доступ к этим данным нарушил бы права и законные интересы других людей (152-ФЗ, ст. 14, ч. 8, п. 5).' }
const repeated: RefusalGround = { code: 'repeated', text: 'Такой же запрос уже исполнен, а 30 дней с него ещё не прошли (152-ФЗ, ст. 14, ч. 4–6).' }
const law: RefusalGround = { code: 'law', text: 'Хранить эти данные велит закон: документы о продаже нужны для налогового учёта 5 лет (152-ФЗ, ст. 6, ч. 1, п. 2).' }
const contract: RefusalGround = { code: 'contract', text: 'Без этих данных нельзя исполнить договор: заказ ещё не завершён (152-ФЗ, ст. 6, ч. 1, п. 5).' }
const basis: RefusalGround = { code: 'basis', text: 'Согласие отозвано, но для обработки есть другое законное основание (152-ФЗ, ст. 9, ч. 2).' }
const right: RefusalGround = { code: 'right', text: 'Проверка показала, что данные точны и обрабатываются законно (152-ФЗ, ст. 21, ч. 1–2).' }
const nothing: RefusalGround = { code: 'nothing', text: 'Данных обратившегося у магазина нет.' }
const stranger: RefusalGround = { code: 'stranger', text: 'Вопрос не касается персональных данных обратившегося (152-ФЗ, ст. 14, ч. 7).' }

/** Grounds on which the law lets a request of a kind be refused. A request to stop advertising is never refused (art. 15(2)). */
export const refusalGrounds: Readonly<Record<RequestKind, readonly RefusalGround[]>> = {
  access: [identity, repeated, others, nothing],
  correct: [identity, right, nothing],
  block: [identity, right, nothing],
  destroy: [identity, law, contract, nothing],
  stop_processing: [identity, law, contract, basis, nothing],
  withdraw: [identity, basis, nothing],
  stop_ads: [],
  unpublish: [identity, nothing],
  explain_refusal: [identity, stranger],
  question: [identity, others, stranger],
}

/** The words of a ground of this kind; null for one that the law does not know for it. */
export function groundOf(kind: RequestKind, code: string): string | null {
  return refusalGrounds[kind].find((ground) => ground.code === code)?.text ?? null
}
