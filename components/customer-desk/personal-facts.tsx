import type { ReactNode } from 'react'
import { Facts } from '#components/desk/facts.tsx'
import { Masked } from '#components/desk/masked.tsx'
import type { CustomerCard } from '#lib/customer-desk/get-customer.ts'
import { showDay } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'
import { formatPhone } from '#lib/text/format-phone.ts'

/** Names, contacts and addresses, masked or open. */
export function PersonalFacts({ customer }: { readonly customer: CustomerCard }) {
  const { masked, surname, givenName, patronymic, contacts, addresses, acceptance } = customer
  const shown = (text: string): ReactNode => (masked ? <Masked text={text} /> : formatPhone(text) || '—')
  return (
    <Facts
      facts={[
        { term: 'Фамилия', value: shown(surname) },
        { term: 'Имя', value: shown(givenName) },
        { term: 'Отчество', value: patronymic === '' ? null : shown(patronymic) },
        ...contacts.map(({ kind, value, source, verifiedAt }) => ({
          term: kind === 'email' ? 'Эл. почта' : kind === 'mobile' ? 'Мобильный' : 'Для связи',
          value: (
            <>
              {shown(value)}
              <span className="block text-xs text-muted">
                {verifiedAt ? `подтверждён ${showDay(verifiedAt)}` : kind === 'contact_phone' ? 'не подтверждается' : 'не подтверждён'} · {words.data_source[source]}
              </span>
            </>
          ),
        })),
        { term: 'Адреса', value: addresses.length === 0 ? null : <ul>{addresses.map(({ id, text, masked: hidden }) => <li key={id}>{hidden ? <Masked text={text} /> : text}</li>)}</ul> },
        { term: 'Политика', value: acceptance && `принята версия ${acceptance.version.number}, ${showDay(acceptance.acceptedAt)}` },
      ]}
    />
  )
}
