import type { ReactNode } from 'react'

type Props = { readonly number: number; readonly title: string; readonly children: ReactNode }

/** A numbered step of the form. */
export function Section({ number, title, children }: Props) {
  const id = `step-${number}`
  return (
    <section aria-labelledby={id} className="grid gap-5">
      <h2 id={id} className="flex items-center gap-3 text-xl">
        <span aria-hidden className="grid size-8 place-items-center rounded-full bg-ink text-base font-semibold text-paper">
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  )
}
