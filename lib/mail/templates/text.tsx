import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { styles } from './theme.ts'

/** The words of a mail: one look for every template. */
export function Title({ children }: { children: ReactNode }) {
  return <Heading as="h1" className="ink heading" style={styles.heading}>{children}</Heading>
}

export function Subtitle({ children }: { children: ReactNode }) {
  return <Heading as="h2" className="ink" style={styles.subheading}>{children}</Heading>
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text className="ink" style={styles.text}>{children}</Text>
}

/** Secondary words; lines of one group stand close, `apart` begins a new group. */
export function Small({ apart = false, children }: { apart?: boolean; children: ReactNode }) {
  return <Text className={apart ? 'muted apart' : 'muted tight'} style={apart ? styles.smallApart : styles.small}>{children}</Text>
}

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return <Link href={href} className="ink" style={styles.link}>{children}</Link>
}

export function Rule() {
  return <Hr className="hairline" style={styles.hairline} />
}
