import { Body } from '@react-email/body'
import { Column } from '@react-email/column'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Img } from '@react-email/img'
import { Preview } from '@react-email/preview'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { shop as seller } from '#lib/shop.ts'
import type { MailShop } from './mail-shop.ts'
import type { MailFrame } from './mail-template.ts'
import { OperatorFooter } from './operator-footer.tsx'
import { styleSheet, styles } from './theme.ts'

/** The frame of every mail: mark, demo notice, sheet, operator card. */
export function MailLayout({ subject, preview, shop, frame, children }: {
  subject: string
  preview: string
  shop: MailShop
  frame: MailFrame
  children: ReactNode
}) {
  return (
    <Html lang="ru" dir="ltr">
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styleSheet}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="ground" style={styles.body}>
        <Container style={styles.container}>
          <Section style={styles.brand}>
            <Row>
              <Column style={{ width: '44px' }}>
                <Img src={`${shop.appUrl}/brand/icon-180.png`} alt="" width={32} height={32} style={{ display: 'block', borderRadius: '8px' }} />
              </Column>
              <Column><Text className="ink" style={styles.brandName}>{seller.name}</Text></Column>
            </Row>
          </Section>
          {shop.demo && <Text className="demo" style={styles.demo}>{frame.demo}</Text>}
          <Section className="sheet" style={styles.sheet}>{children}</Section>
          <OperatorFooter shop={shop} reason={frame.reason} />
        </Container>
      </Body>
    </Html>
  )
}
