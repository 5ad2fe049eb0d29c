import type { PurposeView } from '#lib/policy/version-view.ts'
import { purposeRows } from './purpose-words.ts'

/** What for, what, on which basis, how long, to whom: each purpose as a row on wide screens and a card on phones. */
export function PurposeList({ purposes }: { readonly purposes: readonly PurposeView[] }) {
  return (
    <section aria-labelledby="purposes" className="mt-10 sm:mt-12">
      <h2 id="purposes" className="text-xl">
        Перечень целей
      </h2>
      <p className="mt-2 text-muted">Зачем нужны данные, какие именно, на каком основании, сколько хранятся и кому передаются.</p>
      <ul className="mt-4 grid gap-3">
        {purposes.map((purpose) => (
          <li key={purpose.code} className="rounded-lg p-5 ring-1 ring-line ring-inset print:break-inside-avoid print:rounded-none print:px-0 print:py-2 print:ring-0">
            <h3 className="text-base">
              {purpose.title}{' '}
              <a href={`#${purpose.clause}`} className="link text-sm font-normal whitespace-nowrap text-muted">
                пункт {purpose.clause}
              </a>
            </h3>
            <dl className="mt-3 grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
              {purposeRows(purpose).map(({ name, value }) => (
                <div key={name}>
                  <dt className="text-muted">{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
