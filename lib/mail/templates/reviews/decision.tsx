import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { styles } from '../theme.ts'

/** What was decided and why, on a tint of its own: the reason, and under it words as they were written. */
export function Decision({ reason, words }: { reason?: string; words: string }) {
  return (
    <Section className="tint" style={{ ...styles.tint, margin: '16px 0' }}>
      {reason !== undefined && <Text className="ink" style={{ ...styles.text, fontWeight: 600, margin: words === '' ? 0 : '0 0 8px' }}>{reason}</Text>}
      {words.split(/\n+/).filter(Boolean).map((line, index, lines) => (
        <Text key={index} className="ink" style={{ ...styles.text, margin: index === lines.length - 1 ? 0 : '0 0 8px' }}>{line}</Text>
      ))}
    </Section>
  )
}
