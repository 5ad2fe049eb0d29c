import { Refusal } from '#lib/action/refusal.ts'
import { promoWords } from '#lib/messages/promo-words.ts'
import { unknownPlaces } from './fill-template.ts'

/** Refusal `invalid` (field `body`) for what may not stand in a letter of service: words that advertise (4.1.3), and a place that there is not. */
export function refuseWords(text: string): void {
  const promo = promoWords(text)
  if (promo !== null) throw new Refusal('invalid', { body: `«${promo}» — слова рекламы, а письмо кандидату служебное: уберите их` })
  const [place] = unknownPlaces(text)
  if (place !== undefined) throw new Refusal('invalid', { body: `Такой подстановки нет: ${place}` })
}
