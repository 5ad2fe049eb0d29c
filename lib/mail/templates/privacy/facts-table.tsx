import { Column } from '@react-email/column'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { styles } from '../theme.ts'

/** Facts by name, on a tint of their own. */
export function FactsTable({ rows }: { rows: readonly (readonly [name: string, value: string])[] }) {
  return (
    <Section className="tint" style={{ ...styles.tint, margin: '16px 0' }}>
      {rows.map(([name, value]) => (
        <Row key={name} className="data">
          <Column style={{ width: '112px', verticalAlign: 'top' }}><Text className="muted" style={{ ...styles.small, lineHeight: '24px' }}>{name}</Text></Column>
          <Column><Text className="ink" style={{ ...styles.text, margin: '0 0 4px' }}>{value}</Text></Column>
        </Row>
      ))}
    </Section>
  )
}

/** Words of a person or of the staff, line by line as they were written. */
export function Words({ text }: { text: string }) {
  return text.split(/\n+/).map((line, index) => <Text key={index} className="ink" style={styles.text}>{line}</Text>)
}
