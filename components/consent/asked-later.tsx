import type { ConsentPurpose } from '#lib/consent/purposes.ts'
import { purposeWords } from './consent-words.ts'

/** When a consent that there is no use for yet will be asked for. */
const later: readonly (readonly [ConsentPurpose, string])[] = [
  ['bonus-notices', 'Спросим, когда вы вступите в\u00a0бонусную программу.'],
  ['talent-pool', 'Спросим, если вы откликнетесь на\u00a0вакансию.'],
  ['publish-name', 'Спросим, когда вы напишете отзыв о\u00a0купленном товаре.'],
  ['recommendations', 'Спросим, когда они появятся. Сейчас магазин ничего не\u00a0подбирает по\u00a0вашим действиям.'],
]

/** What is not asked now, because nothing would come of it: no box that does nothing. */
export function AskedLater({ given }: { readonly given: readonly ConsentPurpose[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {later
        .filter(([purpose]) => !given.includes(purpose))
        .map(([purpose, when]) => (
          <div key={purpose}>
            <dt className="font-medium">{purposeWords[purpose].name}</dt>
            <dd className="text-sm text-muted">{when}</dd>
          </div>
        ))}
    </dl>
  )
}
