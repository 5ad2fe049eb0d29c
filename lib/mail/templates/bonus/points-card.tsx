import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { styles } from '../theme.ts'

/** The number the letter is about, with what it means under it. */
export function PointsCard({ figure, about }: { figure: string; about: string }) {
  return (
    <Section className="tint" style={{ ...styles.tint, margin: '16px 0' }}>
      <Text className="ink" style={{ ...styles.heading, margin: 0, fontVariantNumeric: 'tabular-nums' }}>{figure}</Text>
      <Text className="muted tight" style={{ ...styles.small, marginTop: '4px' }}>{about}</Text>
    </Section>
  )
}
