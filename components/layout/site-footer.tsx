import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Family } from '#lib/catalogue/types.ts'
import { env } from '#lib/env.ts'
import { operatorCard } from '#lib/shop.ts'
import { Logo } from './logo.tsx'
import { serviceLinks } from './service-links.ts'

/** The foot of every public page: families, service pages, and who the seller is. */
export function SiteFooter({ categories }: { readonly categories: readonly Family[] }) {
  const half = Math.ceil(categories.length / 2)
  return (
    <footer className="mt-16 border-t border-line sm:mt-24 print:hidden">
      <div className="wrap grid gap-x-8 gap-y-10 py-12 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1.5fr] lg:py-16">
        <Column title="Каталог" className="sm:col-span-2 lg:col-span-1">
          <div className="grid gap-x-8 sm:grid-cols-2">
            {[categories.slice(0, half), categories.slice(half)].map((part, index) => (
              <ul key={index}>
                {part.map(({ slug, name }) => (
                  <FooterLink key={slug} href={`/catalogue/${slug}`} text={name} />
                ))}
              </ul>
            ))}
          </div>
        </Column>
        <Column title="Покупателям">
          <ul>
            {serviceLinks.map(({ href, text }) => (
              <FooterLink key={href} href={href} text={text} />
            ))}
          </ul>
        </Column>
        <Column title="Продавец">
          <Seller />
        </Column>
      </div>
      <div className="wrap">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-line py-8 text-sm text-muted">
          <Logo />
          <span>Умные часы, браслеты, кольца и&nbsp;трекеры</span>
        </div>
      </div>
    </footer>
  )
}

function Column({ title, className, children }: { readonly title: string; readonly className?: string; readonly children: ReactNode }) {
  return (
    <section className={className}>
      <h2 className="mb-3 text-base">{title}</h2>
      {children}
    </section>
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

function Seller() {
  const card = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
  return (
    <address className="grid gap-2 text-muted not-italic">
      <span>{card.name}</span>
      <span>{card.address}</span>
      {card.inn && <span>ИНН&nbsp;{card.inn}</span>}
      {card.ogrnip && <span>ОГРНИП&nbsp;{card.ogrnip}</span>}
      <a href={`mailto:${card.email}`} className="link w-fit text-ink">
        {card.email}
      </a>
    </address>
  )
}
