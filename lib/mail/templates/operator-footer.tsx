import { Section } from '@react-email/components'
import type { MailShop } from './mail-shop.ts'
import { Small, TextLink } from './text.tsx'
import { styles } from './theme.ts'

/** Who writes and why: the operator card (policy, preamble 1) under every mail. */
export function OperatorFooter({ shop, reason }: { shop: MailShop; reason: string }) {
  const { operator } = shop
  return (
    <Section style={styles.footer}>
      <Small>{reason}</Small>
      <Small apart>
        {operator.name}
        {operator.inn && `, ИНН\u00a0${operator.inn}`}
        {operator.ogrnip && `, ОГРНИП\u00a0${operator.ogrnip}`}
      </Small>
      <Small>{operator.address}</Small>
      <Small><TextLink href={`mailto:${operator.email}`}>{operator.email}</TextLink> · {operator.site}</Small>
    </Section>
  )
}
