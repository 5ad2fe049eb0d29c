import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { styles } from '../theme.ts'

/** Six digits, large enough to be carried over to another screen. */
export function BigCode({ code }: { code: string }) {
  return (
    <Section className="tint" style={{ ...styles.tint, margin: '16px 0' }}>
      <Text className="ink code" style={styles.bigCode}>{code}</Text>
    </Section>
  )
}
