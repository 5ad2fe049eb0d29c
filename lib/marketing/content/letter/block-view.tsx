import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { Paragraph, Title as MailTitle } from '#lib/mail/templates/text.tsx'
import { ActionButton } from '#lib/mail/templates/action-button.tsx'
import { styles } from '#lib/mail/templates/theme.ts'
import type { Block } from '../blocks.ts'
import { isForeign } from '../href.ts'
import { paragraphsOf } from '../inline.ts'
import { mark } from '../template.ts'
import { adStyles } from './ad-theme.ts'
import { inLetter } from './in-letter.ts'
import type { LetterFacts } from './letter-facts.ts'
import { ProductCards } from './product-cards.tsx'
import { Words } from './words.tsx'

type Props<Kind extends Block['kind']> = {
  readonly block: Extract<Block, { kind: Kind }>
  readonly facts: LetterFacts
  /** The heading that the letter begins with is its title. */
  readonly first: boolean
}

const views: { readonly [Kind in Block['kind']]: (props: Props<Kind>) => ReactNode } = {
  heading: Title,
  text: ({ block, facts }) => <Paragraphs text={block.text} facts={facts} />,
  products: ({ block, facts }) => <ProductCards slugs={block.slugs} facts={facts} />,
  button: ({ block, facts }) => <AdButton text={block.text} href={block.href} facts={facts} />,
  image: Picture,
  divider: () => <Hr className="hairline" style={styles.hairline} />,
  // Filled in for each person.
  about: () => <Section>{mark({ kind: 'about' })}</Section>,
  partner: Partner,
}

/** One block of a letter. */
export function BlockView<Kind extends Block['kind']>(props: Props<Kind>) {
  const View: (props: Props<Kind>) => ReactNode = views[props.block.kind]
  return <View {...props} />
}

function Title({ block, first }: Props<'heading'>) {
  if (first) return <MailTitle>{inLetter(block.text)}</MailTitle>
  return <Heading as="h2" className="ink" style={adStyles.heading}>{inLetter(block.text)}</Heading>
}

function Paragraphs({ text, facts }: { readonly text: string; readonly facts: LetterFacts }) {
  return paragraphsOf(text).map((paragraph, index) => (
    <Paragraph key={index}>
      <Words text={paragraph} linkTo={facts.linkTo} />
    </Paragraph>
  ))
}

function AdButton({ text, href, facts }: { readonly text: string; readonly href: string; readonly facts: LetterFacts }) {
  if (text === '' || href === '') return null
  return <ActionButton href={facts.linkTo(href)} label={isForeign(href) ? `${inLetter(text)}\u00a0↗` : inLetter(text)} />
}

function Picture({ block: { file, alt, href }, facts }: Props<'image'>) {
  const picture = facts.pictures.get(file)
  if (!picture) return null
  const image = <Img src={picture.src} alt={inLetter(alt)} width={536} height={Math.round((536 * picture.height) / picture.width)} style={adStyles.image} />
  return <Section style={{ margin: '12px 0 20px' }}>{href === '' ? image : <Link href={facts.linkTo(href)} className="image">{image}</Link>}</Section>
}

/** Whose advertising it is and its token are said where the advertising is (38-FZ art. 18.1). */
function Partner({ block: { advertiser, token, text, label, href }, facts }: Props<'partner'>) {
  return (
    <Section className="tint" style={adStyles.partner}>
      <Text className="muted" style={adStyles.partnerNotice}>Реклама. {inLetter(advertiser)}. erid:&nbsp;{token}</Text>
      <Paragraphs text={text} facts={facts} />
      <AdButton text={label} href={href} facts={facts} />
    </Section>
  )
}
