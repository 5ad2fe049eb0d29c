import { Section } from '@react-email/section'
import type { MailShop } from './mail-shop.ts'
import { OperatorCard } from './operator-card.tsx'
import { Small } from './text.tsx'
import { styles } from './theme.ts'

/** Who writes and why: the operator card under every mail. */
export function OperatorFooter({ shop, reason }: { shop: MailShop; reason: string }) {
  return (
    <Section style={styles.footer}>
      <Small>{reason}</Small>
      <OperatorCard shop={shop} />
    </Section>
  )
}
