import { Column } from '@react-email/column'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Row } from '@react-email/row'
import { Text } from '@react-email/text'
import type { ProductCard } from '#lib/catalogue/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { adStyles } from './ad-theme.ts'
import type { LetterFacts } from './letter-facts.ts'

/** Products as the catalogue has them at this moment, two in a row. */
export function ProductCards({ slugs, facts }: { readonly slugs: readonly string[]; readonly facts: LetterFacts }) {
  const cards = slugs.flatMap((slug) => facts.cards.get(slug) ?? [])
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, at) => cards.slice(at * 2, at * 2 + 2))
  return rows.map((row, index) => (
    <Row key={index} style={{ marginTop: '12px' }}>
      {row.map((card, at) => (
        <Column key={card.slug} className="stack" style={{ ...adStyles.card, width: '50%', ...(at === 0 ? { paddingRight: '8px' } : { paddingLeft: '8px' }) }}>
          <Card card={card} facts={facts} />
        </Column>
      ))}
      {row.length === 1 && <Column className="stack" style={{ width: '50%' }} />}
    </Row>
  ))
}

function Card({ card, facts }: { readonly card: ProductCard; readonly facts: LetterFacts }) {
  const picture = facts.pictures.get(card.image.src)
  const href = facts.linkTo(card.href)
  return (
    <>
      {picture && (
        <Link href={href} className="picture">
          <Img src={picture.src} alt={card.image.alt} width={260} height={Math.round((260 * picture.height) / picture.width)} style={adStyles.image} />
        </Link>
      )}
      <Text className="ink tight" style={adStyles.cardName}>
        <Link href={href} className="ink" style={{ color: adStyles.cardName.color, textDecoration: 'none' }}>{card.name}</Link>
      </Text>
      <Text className="ink tight" style={adStyles.price}>
        {card.priceVaries && 'от\u00a0'}
        {formatRoubles(card.price)}
        {card.oldPrice !== null && <>{' '}<span className="muted" style={adStyles.oldPrice}>вместо&nbsp;<s>{formatRoubles(card.oldPrice)}</s></span></>}
      </Text>
    </>
  )
}
