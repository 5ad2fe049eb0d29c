import { Section } from '@react-email/section'
import type { MailShop } from './mail-shop.ts'
import { Rule, Small, Subtitle, TextLink } from './text.tsx'
import { styles } from './theme.ts'

/**
 * How to refuse the goods, in writing with the order: 2300-1 art. 26.1(2) and (4). Without it the buyer has three months
 * instead of seven days.
 */
export function ReturnTerms({ shop }: { shop: MailShop }) {
  return (
    <>
      <Rule />
      <Section className="tint" style={styles.tint}>
        <Subtitle>Если товар не подошёл</Subtitle>
        <Small>
          Отказаться от товара можно в любое время до передачи, а после неё — в течение семи дней. Нужно сохранить товарный
          вид и потребительские свойства; документ о покупке поможет, но не обязателен.
        </Small>
        <Small apart>
          Напишите на <TextLink href={`mailto:${shop.operator.email}`}>{shop.operator.email}</TextLink>, укажите номер заказа
          и реквизиты для возврата. Адрес для возврата: {shop.operator.address}. Деньги вернём не позднее чем через
          10&nbsp;дней после вашего требования; расходы на обратную пересылку исправного товара вычитаются.
        </Small>
        <Small apart>
          Правила для товара с недостатком — на странице <TextLink href={`${shop.appUrl}/returns`}>«Возврат и обмен»</TextLink>
        </Small>
      </Section>
    </>
  )
}
