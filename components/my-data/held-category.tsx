import Link from 'next/link'
import type { ReactNode } from 'react'
import { basisWords } from '#components/policy/purpose-words.ts'
import { route } from '#components/ui/route.ts'
import type { HeldCategory as Held, HeldGroup } from '#lib/privacy/held/get-my-data.ts'
import type { Source } from '#lib/privacy/register/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { Fold } from './fold.tsx'

const sourceWords: Readonly<Record<Source, string>> = { person: 'от вас', browser: 'от вашего браузера', shop: 'возникло в магазине', bank: 'от банка' }

/** One category of data: the values, and purpose, basis, recipients, term and source of them. */
export function HeldCategory({ held: { title, purposes, terms, sources, groups } }: { readonly held: Held }) {
  const recipients = [...new Set(purposes.flatMap((purpose) => purpose.recipients))]
  return (
    <Fold title={title} aside={groups.map((group) => group.title).join(' · ')}>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[10rem_1fr]">
        <Fact name="Зачем и почему">
          {purposes.map(({ title: purpose, clause, basis }) => (
            <span key={purpose} className="block">
              {purpose}: {basisWords[basis]},{' '}
              <Link href={route(`/privacy#${clause}`)} className="link" prefetch={false}>
                пункт {clause}
              </Link>
            </span>
          ))}
        </Fact>
        <Fact name="Сколько хранится">
          {terms.map(({ term, words, until }) => (
            <span key={term} className="block">
              {words}
              {until && <span className="text-muted"> — сейчас это до {formatDate(until)}</span>}
            </span>
          ))}
        </Fact>
        <Fact name="Откуда">{sources.map((source) => sourceWords[source]).join(', ')}</Fact>
        <Fact name="Кому можем передать">{recipients.length > 0 ? recipients.join('; ') : 'никому'}</Fact>
      </dl>
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </Fold>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </div>
  )
}

function Group({ group: { title, rows, more } }: { readonly group: HeldGroup }) {
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li key={JSON.stringify(row)} className="rounded-md bg-ground px-4 py-3">
            <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
              {row.map(({ label, value }) => (
                <div key={label} className="grid grid-cols-[minmax(7rem,35%)_1fr] gap-x-3">
                  <dt className="text-muted">{label}</dt>
                  <dd className="wrap-anywhere">{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {more && <p className="text-sm text-muted">Показаны последние и без повторов. Все до одной — в архиве.</p>}
    </div>
  )
}
