import type { ReactNode } from 'react'

type Props = { readonly id: string; readonly title: string; /** One or two sentences under the title. */ readonly lead?: ReactNode; readonly children: ReactNode }

/** A titled part of the page of the programme. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="mt-16 scroll-mt-24 sm:mt-24">
      <div className="mb-6 grid gap-2 sm:mb-8">
        <h2 id={`${id}-title`} className="text-2xl">
          {title}
        </h2>
        {lead && <p className="max-w-2xl text-lg text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
