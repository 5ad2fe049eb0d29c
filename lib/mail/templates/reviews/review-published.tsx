import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { ReviewFacts } from './review-facts.ts'

export const reviewPublished: MailTemplate<ReviewFacts<'review-published'>> = {
  subject: ({ product }) => `Отзыв опубликован: ${product}`,
  preview: ({ signedAs }) => `Он подписан «${signedAs}». Спасибо, что рассказали.`,
  Content: ({ mail: { product, href, signedAs } }) => (
    <>
      <Title>Отзыв опубликован</Title>
      <Paragraph>
        Ваш отзыв о&nbsp;товаре «{product}» теперь видят все. Он подписан «{signedAs}». Спасибо: тем, кто ещё выбирает, он поможет больше любых описаний.
      </Paragraph>
      <ActionButton href={href} label="Посмотреть отзыв" />
      <Small apart>Изменить или удалить его можно в&nbsp;личном кабинете в&nbsp;любое время. Изменённый отзыв мы проверим снова.</Small>
    </>
  ),
}
