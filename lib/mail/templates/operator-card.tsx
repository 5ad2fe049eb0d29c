import type { MailShop } from './mail-shop.ts'
import { Small, TextLink } from './text.tsx'

/** Who writes (policy, preamble 1). */
export function OperatorCard({ shop: { operator } }: { shop: Pick<MailShop, 'operator'> }) {
  return (
    <>
      <Small apart>
        {operator.name}
        {operator.inn && `, ИНН\u00a0${operator.inn}`}
        {operator.ogrnip && `, ОГРНИП\u00a0${operator.ogrnip}`}
      </Small>
      <Small>{operator.address}</Small>
      <Small><TextLink href={`mailto:${operator.email}`}>{operator.email}</TextLink> · {operator.site}</Small>
    </>
  )
}
