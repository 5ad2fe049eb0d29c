import { Body } from '@react-email/body'
import { Column } from '@react-email/column'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { OperatorCard } from '#lib/mail/templates/operator-card.tsx'
import { Small, TextLink } from '#lib/mail/templates/text.tsx'
import { styleSheet, styles } from '#lib/mail/templates/theme.ts'
import { shop as seller } from '#lib/shop.ts'
import { mark } from '../template.ts'
import type { LetterFacts } from './letter-facts.ts'
import { adStyles, adStyleSheet } from './ad-theme.ts'

type Props = {
  readonly subject: string
  readonly preheader: string
  readonly facts: LetterFacts
  /** Above the letter, where it is only tried. */
  readonly notice: string | null
  readonly children: ReactNode
}

/** The frame of an advertising letter: that it is advertising and whose (38-FZ), why it came, how to hear less or nothing, the operator card. */
export function AdLayout({ subject, preheader, facts: { shop, purpose, linkTo }, notice, children }: Props) {
  return (
    <Html lang="ru" dir="ltr">
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styleSheet + adStyleSheet}</style>
      </Head>
      <Body className="ground" style={styles.body}>
        <Preheader text={preheader} />
        <Container style={styles.container}>
          {notice !== null && <Text className="demo" style={styles.demo}>{notice}</Text>}
          <Section style={styles.brand}>
            <Row>
              <Column style={{ width: '44px' }}>
                <Img src={`${shop.appUrl}/brand/icon-180.png`} alt="" width={32} height={32} style={{ display: 'block', borderRadius: '8px' }} />
              </Column>
              <Column><Link href={linkTo('/')} className="ink" style={adStyles.brandName}>{seller.name}</Link></Column>
              <Column align="right"><Text className="muted" style={adStyles.notice}>Реклама</Text></Column>
            </Row>
          </Section>
          {shop.demo && <Text className="demo" style={styles.demo}>Демонстрационный режим: магазин учебный, предложения не настоящие.</Text>}
          <Section className="sheet" style={styles.sheet}>{children}</Section>
          <Section style={styles.footer}>
            <Small>
              Вы получили эту рекламу, потому что согласились на «{purpose}» по электронной почте. <TextLink href={mark({ kind: 'why' })}>Чем это подтверждается</TextLink>
            </Small>
            <Small apart>
              <TextLink href={mark({ kind: 'unsubscribe' })}>Отписаться</TextLink> · <TextLink href={mark({ kind: 'preferences' })}>Настроить, о чём и как часто писать</TextLink>
            </Small>
            <OperatorCard shop={shop} />
          </Section>
        </Container>
        {mark({ kind: 'open' })}
      </Body>
    </Html>
  )
}

/** What lists of letters show after the subject; behind it nothing that is seen, so that they do not go on with the letter's first words. */
function Preheader({ text }: { readonly text: string }) {
  return (
    <div style={{ display: 'none', overflow: 'hidden', lineHeight: '1px', opacity: 0, maxHeight: 0, maxWidth: 0 }} data-skip-in-text="true">
      {text}
      {'\u034f\u200c\u00a0'.repeat(Math.max(0, 120 - text.length))}
    </div>
  )
}
