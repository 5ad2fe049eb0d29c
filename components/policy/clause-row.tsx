import type { ReactNode } from 'react'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { clauseActions } from '#lib/policy/clause-actions.ts'
import type { ClauseView } from '#lib/policy/version-view.ts'
import { ClauseText } from './clause-text.tsx'
import { MyDecision } from './my-decision.tsx'

type Props = {
  readonly clause: ClauseView
  readonly clauses: ReadonlySet<string>
  /** The clause is in force: what it gives can be done at once. */
  readonly live: boolean
}

/** A clause: its number is a link to it, beside it what a person can do about it. */
export function ClauseRow({ clause, clauses, live }: Props) {
  const { number, text } = clause
  const actions = live ? clauseActions(clause) : []
  const preamble = number.startsWith('0.')
  return (
    <NumberedRow number={preamble ? null : number} id={number}>
      <div className="grid gap-3" data-searched={number}>
        <ClauseText text={text} clauses={clauses} />
      </div>
      {actions.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          {actions.map(({ href, text: words }) => (
            <LinkButton key={href} href={route(href)} prefetch={false} variant="secondary" size="s">
              {words}
              <span className="sr-only">: пункт {number}</span>
            </LinkButton>
          ))}
          {actions.map(({ purpose }) => purpose && <MyDecision key={purpose} purpose={purpose} />)}
        </div>
      )}
    </NumberedRow>
  )
}

type RowProps = { readonly number: string | null; readonly id?: string; readonly children: ReactNode }

/** Number and text side by side; with `id` the number is a link that can be copied. */
export function NumberedRow({ number, id, children }: RowProps) {
  return (
    <div
      id={id}
      className="-mx-3 grid scroll-mt-[calc(var(--header)+1rem)] grid-cols-[3.5rem_minmax(0,1fr)] gap-x-2 rounded-md px-3 py-2 target:bg-signal-wash print:mx-0 print:px-0 print:py-1"
    >
      {number === null ? null : id === undefined ? (
        <span className="text-muted">{number}</span>
      ) : (
        <a href={`#${id}`} data-clause={id} aria-label={`Ссылка на пункт ${number}`} className="link h-fit w-fit text-muted no-underline hover:text-ink hover:underline">
          {number}
        </a>
      )}
      <div className={number === null ? 'col-span-2' : ''}>{children}</div>
    </div>
  )
}
