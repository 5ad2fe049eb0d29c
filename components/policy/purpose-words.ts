import type { Basis, ChangeClass, ConsentChannel } from '#lib/db/generated/enums.ts'
import { categories } from '#lib/policy/categories.ts'
import type { PurposeView } from '#lib/policy/version-view.ts'

export const basisWords: Readonly<Record<Basis, string>> = {
  contract: 'договор с вами',
  law: 'требование закона',
  consent: 'ваше отдельное согласие',
  legitimate_interest: 'законный интерес',
}

export const changeWords: Readonly<Record<ChangeClass, string>> = {
  first: 'первая версия',
  editorial: 'уточнены слова, цели прежние',
  narrower: 'цели стали уже',
  wider: 'цели стали шире',
}

export const channelWords: Readonly<Record<ConsentChannel, string>> = { email: 'электронная почта', sms: 'SMS', site: 'сайт' }

/** A purpose as rows of words: on the page, in print and in comparisons alike. */
export function purposeRows(purpose: PurposeView): { readonly name: string; readonly value: string }[] {
  return [
    { name: 'Что', value: purpose.categories.map((code) => nameOfCategory(code)).join(', ') },
    { name: 'На каком основании', value: basisWords[purpose.basis] },
    { name: 'Сколько храним', value: purpose.term },
    { name: 'Кому', value: recipientsOf(purpose) },
  ]
}

/** A name beside a review goes to nobody in particular: everybody sees it (152-FZ art. 10.1). */
function recipientsOf({ code, recipients }: PurposeView): string {
  if (code === 'publish-name') return 'каждому, кто открывает сайт'
  return recipients.length > 0 ? recipients.join('; ') : 'никому'
}

function nameOfCategory(code: string): string {
  return Object.entries(categories).find(([known]) => known === code)?.[1] ?? code
}
