import { env } from '#lib/env.ts'
import { shop } from '#lib/shop.ts'

/** Whatever stands behind the @ of MAIL_FROM, in lower case: the domain that letters come from and that signs them. */
export function mailDomain(): string {
  return /@([^\s<>@]+)>?\s*$/.exec(env.MAIL_FROM)?.[1]?.toLowerCase() ?? shop.site
}
