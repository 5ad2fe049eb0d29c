import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { env } from '#lib/env.ts'
import { shop } from '#lib/shop.ts'
import { golos } from './fonts/golos.ts'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(env.APP_URL),
  applicationName: shop.name,
  title: { default: `${shop.name} — умные часы, браслеты, кольца и трекеры`, template: `%s — ${shop.name}` },
  description: 'Смарт-часы, фитнес-браслеты, умные кольца, детские часы и трекеры для питомцев, автомобиля и ключей с доставкой по России.',
  openGraph: { type: 'website', locale: 'ru_RU', siteName: shop.name },
  formatDetection: { telephone: false, address: false, email: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f9f7' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1114' },
  ],
}

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="ru" className={golos}>
      <head>
        {/* Not by `viewport`: Next would replace it with every page, and the browser restyle everything twice. */}
        <meta name="color-scheme" content="light dark" />
      </head>
      <body className="flex min-h-dvh flex-col font-sans text-base">{children}</body>
    </html>
  )
}
