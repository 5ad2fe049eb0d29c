import type { ReactNode } from 'react'

type Props = {
  /** Anchor, so that a letter can point at the section. */
  readonly id: string
  readonly title: string
  /** One of many parts of a long document: smaller heading, less air. */
  readonly dense?: boolean
  readonly children: ReactNode
}

/** A headed part of an information page: paragraphs, lists and minor headings set for reading. */
export function InfoSection({ id, title, dense = false, children }: Props) {
  return (
    <section aria-labelledby={id} className={dense ? 'mt-10 sm:mt-12' : 'mt-12 sm:mt-16'}>
      <h2 id={id} className={dense ? 'text-xl' : 'text-2xl'}>
        {title}
      </h2>
      <div
        className={
          'mt-4 grid gap-4 text-pretty [&_h3]:mt-2 [&_h3]:text-lg [&_li]:pl-1 [&_li::marker]:text-muted ' +
          '[&_ol]:grid [&_ol]:list-decimal [&_ol]:gap-2 [&_ol]:pl-5 [&_ul]:grid [&_ul]:list-disc [&_ul]:gap-2 [&_ul]:pl-5'
        }
      >
        {children}
      </div>
    </section>
  )
}
