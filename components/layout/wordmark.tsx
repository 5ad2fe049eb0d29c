import { shop } from '#lib/shop.ts'

/** The name of the shop as it is drawn; within a link home. */
export function Wordmark() {
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcSet="/brand/logo-dark.svg" />
      <img src="/brand/logo.svg" alt={`${shop.name}, на главную`} width={316} height={64} className="h-[32px] w-auto" />
    </picture>
  )
}
