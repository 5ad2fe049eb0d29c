import { env } from '#lib/env.ts'
import { operatorCard } from '#lib/shop.ts'

/** Who answers for what is told here (policy, preamble 1), in a line or two: for pages without the shop around them. */
export function OperatorLine() {
  const { name, address, inn, ogrnip, email } = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
  return (
    <address className="flex flex-wrap gap-x-4 gap-y-1 not-italic">
      <span>{name}</span>
      <span>{address}</span>
      {inn && <span>ИНН&nbsp;{inn}</span>}
      {ogrnip && <span>ОГРНИП&nbsp;{ogrnip}</span>}
      <a href={`mailto:${email}`} className="link">{email}</a>
    </address>
  )
}
