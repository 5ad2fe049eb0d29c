import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import { Decision } from './decision.tsx'
import type { ReviewFacts } from './review-facts.ts'

export const reviewDeclined: MailTemplate<ReviewFacts<'review-declined'>> = {
  subject: ({ product }) => `Отзыв нужно поправить: ${product}`,
  preview: ({ reason }) => `${reason}. Исправьте его, и мы посмотрим снова.`,
  Content: ({ mail: { product, href, reason, words } }) => (
    <>
      <Title>Отзыв нужно поправить</Title>
      <Paragraph>Мы прочитали ваш отзыв о&nbsp;товаре «{product}» и&nbsp;в&nbsp;этом виде опубликовать его не&nbsp;можем.</Paragraph>
      <Decision reason={reason} words={words} />
      <Paragraph>Он сохранён, его видите только вы. Исправьте его и&nbsp;отправьте ещё раз: человек прочитает его заново.</Paragraph>
      <ActionButton href={href} label="Исправить отзыв" />
      <Small apart>Оценка на&nbsp;решение не&nbsp;влияет: отзывы с&nbsp;одной звездой мы публикуем так&nbsp;же, как с&nbsp;пятью.</Small>
    </>
  ),
}
