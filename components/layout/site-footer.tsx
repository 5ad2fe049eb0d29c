import type { ReactNode } from 'react'
import type { Family } from '#lib/catalogue/types.ts'
import { env } from '#lib/env.ts'
import { operatorCard } from '#lib/shop.ts'
import { FooterColumn } from './footer-column.tsx'
import { FooterLinks } from './footer-links.tsx'
import { Logo } from './logo.tsx'

type Props = { readonly categories: readonly Family[]; readonly newsletter?: ReactNode }

/** The foot of every public page: families, service pages, and who the seller is. */
export function SiteFooter({ categories, newsletter }: Props) {
  return (
    <footer className="mt-16 border-t border-line sm:mt-24 print:hidden">
      {newsletter}
      <div className="wrap grid grid-cols-1 gap-x-8 gap-y-10 py-12 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1.5fr] lg:py-16">
        <FooterLinks categories={categories} />
        <FooterColumn title="Продавец">
          <Seller />
        </FooterColumn>
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

function Seller() {
  const card = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
  return (
    <address className="grid grid-cols-1 gap-2 text-muted not-italic">
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
