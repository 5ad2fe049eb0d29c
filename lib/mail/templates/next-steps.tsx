import { Column } from '@react-email/column'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { Rule, Subtitle } from './text.tsx'
import { styles } from './theme.ts'

/** «Что дальше»: numbered, in the order in which it happens. */
export function NextSteps({ steps }: { steps: readonly string[] }) {
  return (
    <>
      <Rule />
      <Section>
        <Subtitle>Что дальше</Subtitle>
        {steps.map((step, index) => (
          <Row key={step} className="data" style={{ marginTop: '8px' }}>
            <Column style={{ width: '28px', verticalAlign: 'top' }}>
              <Text className="muted" style={{ ...styles.small, fontWeight: 600 }}>{index + 1}.</Text>
            </Column>
            <Column><Text className="ink" style={{ ...styles.small, color: styles.text.color }}>{step}</Text></Column>
          </Row>
        ))}
      </Section>
    </>
  )
}
