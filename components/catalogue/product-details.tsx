'use client'

import type { ReactNode } from 'react'
import { SpecList } from '#components/ui/spec-list.tsx'
import type { ProductPage } from '#lib/catalogue/types.ts'

type Props = Pick<ProductPage, 'highlights' | 'description' | 'specification' | 'inTheBox'>

/** What the device is, in words and in figures. */
export function ProductDetails({ highlights, description, specification, inTheBox }: Props) {
  return (
    <div className="grid grid-cols-1 gap-16 sm:gap-24">
      <section aria-label="О товаре" className="grid grid-cols-1 gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <ul className="grid grid-cols-1 content-start gap-3 text-2xl font-semibold">
          {highlights.map((highlight) => (
            <li key={highlight}>{highlight}</li>
          ))}
        </ul>
        <div className="grid max-w-2xl grid-cols-1 content-start gap-4 text-lg">
          {description.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </section>
      <Section id="specification" title="Характеристики">
        <div className="gap-x-16 lg:columns-2">
          {specification.map(({ name, rows }) => (
            <section key={name} className="mb-10 break-inside-avoid">
              <h3 className="mb-2 text-lg">{name}</h3>
              <SpecList rows={rows} />
            </section>
          ))}
        </div>
      </Section>
      <Section id="in-the-box" title="В коробке">
        <ul className="grid gap-x-16 sm:grid-cols-2">
          {inTheBox.map((item) => (
            <li key={item} className="border-b border-line py-3">
              {item}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Section({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-6 text-2xl sm:mb-8">
        {title}
      </h2>
      {children}
    </section>
  )
}
