import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import { Decision } from './decision.tsx'
import type { ReviewFacts } from './review-facts.ts'

export const reviewAnswered: MailTemplate<ReviewFacts<'review-answered'>> = {
  subject: ({ product }) => `Магазин ответил на ваш отзыв: ${product}`,
  preview: () => 'Ответ стоит под отзывом, на странице товара.',
  Content: ({ mail: { product, href, answer } }) => (
    <>
      <Title>Магазин ответил на&nbsp;ваш отзыв</Title>
      <Paragraph>О&nbsp;товаре «{product}». Ответ видят все, он стоит под отзывом:</Paragraph>
      <Decision words={answer} />
      <ActionButton href={href} label="Посмотреть ответ" />
      <Small apart>Остались вопросы? Ответьте на&nbsp;это письмо.</Small>
    </>
  ),
}
