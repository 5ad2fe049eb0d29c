'use client'

import { type ReactNode, useState } from 'react'
import { buttonStyle } from '#components/ui/button-style.ts'

const shown = { all: 'Все', proved: 'Доказаны', unproved: 'Без\u00a0доказательства', reasoned: 'Исполнять нечего' } as const

type Shown = keyof typeof shown
const order = Object.keys(shown) as Shown[]

type Props = { readonly counts: Readonly<Record<Shown, number>>; readonly children: ReactNode }

/** The list of clauses, and buttons that leave those of one state. Without scripts all of them. */
export function ProofFilter({ counts, children }: Props) {
  const [state, setState] = useState<Shown>('all')
  return (
    <>
      <div role="group" aria-label="Показать пункты" className="needs-scripts mt-8 flex flex-wrap gap-2">
        {order.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={state === each}
            onClick={() => setState(each)}
            className={buttonStyle({ variant: state === each ? 'primary' : 'secondary', size: 's' })}
          >
            {shown[each]}&nbsp;<span className="tabular-nums">{counts[each]}</span>
          </button>
        ))}
      </div>
      <p role="status" className="sr-only">
        Показано пунктов: {counts[state]}
      </p>
      <ol data-shown={state} className="group/proof mt-6 max-w-4xl">
        {children}
      </ol>
      {counts[state] === 0 && <p className="mt-6 text-muted">Таких пунктов нет.</p>}
    </>
  )
}
