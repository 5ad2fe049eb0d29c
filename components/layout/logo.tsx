import Link from 'next/link'
import { shop } from '#lib/shop.ts'

/** The wordmark, home. */
export function Logo() {
  return (
    <Link href="/" prefetch={false} className="-m-2 shrink-0 rounded-sm p-2">
      <picture>
        <source media="(prefers-color-scheme: dark)" srcSet="/brand/logo-dark.svg" />
        <img src="/brand/logo.svg" alt={`${shop.name}, на главную`} width={316} height={64} className="h-8 w-auto" />
      </picture>
    </Link>
  )
}
