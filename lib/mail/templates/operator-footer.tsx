import { Section } from '@react-email/components'
import type { MailShop } from './order-mail.ts'
import { Small, TextLink } from './text.tsx'
import { styles } from './theme.ts'

/** Who writes and why: the operator card (policy, preamble 1) under every mail. */
export function OperatorFooter({ shop }: { shop: MailShop }) {
  const { operator } = shop
  return (
    <Section style={styles.footer}>
      <Small>
        Вы получили это письмо, потому что указали этот адрес в заказе. Это сообщение о заказе, рекламы в нём нет.
      </Small>
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
