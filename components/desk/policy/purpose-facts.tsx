import { Facts } from '#components/desk/facts.tsx'
import { basisWords, channelWords } from '#components/policy/purpose-words.ts'
import { categories } from '#lib/policy/categories.ts'
import type { Registry } from '#lib/policy/desk/read-registry.ts'
import { termStarts } from '#lib/policy/term-starts.ts'
import type { Purpose } from '#lib/policy/types.ts'

/** A purpose for whoever only reads. */
export function PurposeFacts({ purpose, recipients }: { readonly purpose: Purpose; readonly recipients: Registry['recipients'] }) {
  const nameOf = (code: string): string => recipients.find((each) => each.code === code)?.name ?? code
  return (
    <Facts
      facts={[
        { term: 'Код', value: <code>{purpose.code}</code> },
        { term: 'Пункт', value: purpose.clause },
        { term: 'Основание', value: basisWords[purpose.basis] },
        { term: 'Данные', value: purpose.categories.map((each) => categories[each]).join('; ') },
        { term: 'Каналы', value: purpose.channels.map((each) => channelWords[each]).join(', ') || 'нет' },
        { term: 'Получатели', value: purpose.recipients.map(nameOf).join('; ') || 'никто' },
        { term: 'Срок', value: `${purpose.term} (${purpose.termDays === null ? '' : `${purpose.termDays} дн. `}${termStarts[purpose.termStart]})` },
        { term: 'Подтверждение контакта', value: purpose.doubleOptIn ? 'нужно' : 'не нужно' },
      ]}
    />
  )
}
