'use client'

import Link from 'next/link'
import type { Family } from '#lib/catalogue/types.ts'
import { FooterColumn } from './footer-column.tsx'
import { serviceLinks } from './service-links.ts'

/** The ways that the footer knows: families and service pages. */
export function FooterLinks({ categories }: { readonly categories: readonly Family[] }) {
  const half = Math.ceil(categories.length / 2)
  return (
    <>
      <FooterColumn title="Каталог" className="sm:col-span-2 lg:col-span-1">
        <div className="grid gap-x-8 sm:grid-cols-2">
          {[categories.slice(0, half), categories.slice(half)].map((part, index) => (
            <ul key={index}>
              {part.map(({ slug, name }) => (
                <FooterLink key={slug} href={`/catalogue/${slug}`} text={name} />
              ))}
            </ul>
          ))}
        </div>
      </FooterColumn>
      <FooterColumn title="Покупателям">
        <ul>
          {serviceLinks.map(({ href, text }) => (
            <FooterLink key={href} href={href} text={text} />
          ))}
        </ul>
      </FooterColumn>
    </>
  )
}

function FooterLink({ href, text }: { readonly href: `/catalogue/${string}` | (typeof serviceLinks)[number]['href']; readonly text: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="inline-flex min-h-9 items-center text-muted hover:text-ink hover:underline">
        {text}
      </Link>
    </li>
  )
}
