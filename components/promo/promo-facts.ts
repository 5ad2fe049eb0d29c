import type { Fact } from '#components/desk/facts.tsx'
import type { PromoView } from '#lib/promo/queries.ts'
import { offerText, periodText } from './promo-words.ts'

/** What a code promises, to whom and for how long. */
export function promoFacts(promo: PromoView): readonly Fact[] {
  const { categories, products, uses, maxUses, maxUsesPerPerson } = promo
  const scope = [...categories, ...products].map(({ name }) => name)
  return [
    { term: 'Что даёт', value: offerText(promo) },
    { term: 'На что', value: scope.length === 0 ? 'на все товары' : scope.join(', ') },
    { term: 'Когда', value: periodText(promo) },
    { term: 'Применений', value: maxUses === null ? String(uses) : `${uses} из ${maxUses}` },
    { term: 'На человека', value: maxUsesPerPerson === null ? 'без ограничения' : String(maxUsesPerPerson) },
  ]
}
