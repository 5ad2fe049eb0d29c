import { Section } from '@react-email/section'
import { formatDay } from '#lib/text/format-moment.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { andPoints } from '#lib/text/order-points.ts'
import type { MailShop } from './mail-shop.ts'
import type { ReturnedGoods } from './order-mail.ts'
import { Paragraph, Rule, Small, Subtitle } from './text.tsx'
import { styles } from './theme.ts'

/** What comes back, or has come. */
export function GoodsList({ goods }: { goods: ReturnedGoods }) {
  return (
    <Section className="tint" style={styles.tint}>
      {goods.lines.map(({ name, variant, quantity }) => (
        <Small key={`${name}, ${variant}`}>
          {name}{variant && `, ${variant}`} — {quantity}&nbsp;шт.
        </Small>
      ))}
    </Section>
  )
}

/** How much comes back, how and until when. An order paid on delivery has no card to give it back to: that is said. */
export function MoneyBack({ goods, shop }: { goods: ReturnedGoods; shop: MailShop }) {
  const what = <>{formatRoubles(goods.amount)}{andPoints(goods.bonusBack)} — не позднее {formatDay(goods.refundDue)}</>
  return goods.refund === 'bank' ? (
    <Paragraph>Вернём {what}, тем же способом, которым вы платили.</Paragraph>
  ) : (
    <Paragraph>
      Вернём {what}. Вы платили при получении, и карты, на которую вернуть деньги, у нас нет: напишите на {shop.operator.email}, куда их
      перевести, и укажите номер заказа.
    </Paragraph>
  )
}

/** Where the parcel goes and who pays for it. */
export function HowToSend({ goods, shop }: { goods: ReturnedGoods; shop: MailShop }) {
  return (
    <>
      <Rule />
      <Subtitle>Как отправить</Subtitle>
      <Small>
        По адресу: {shop.operator.address}, {shop.operator.name}. Вложите листок с номером заказа: по нему мы узнаем посылку.
      </Small>
      <Small apart>
        {goods.reason === 'changed-mind'
          ? 'Сохраните товарный вид и всё, что было в коробке. Пересылку исправного товара оплачиваете вы.'
          : 'Сохраните квитанцию: расходы на пересылку мы возместим.'}
      </Small>
      <Small apart>Перед отправкой отвяжите устройство от телефона и учётной записи и удалите с него личные данные.</Small>
    </>
  )
}
