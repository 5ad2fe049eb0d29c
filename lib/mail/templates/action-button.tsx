import { Button } from '@react-email/button'
import { Section } from '@react-email/section'
import { styles } from './theme.ts'

/** The one thing to do next: a link that looks like a button. */
export function ActionButton({ href, label }: { href: string; label: string }) {
  return (
    <Section style={{ margin: '24px 0 4px' }}>
      <Button href={href} className="button" style={styles.button}>{label}</Button>
    </Section>
  )
}
