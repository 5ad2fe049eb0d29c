import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly className?: string; readonly children: ReactNode }

/** A titled part of the footer. */
export function FooterColumn({ title, className, children }: Props) {
  return (
    <section className={className}>
      <h2 className="mb-3 text-base">{title}</h2>
      {children}
    </section>
  )
}
