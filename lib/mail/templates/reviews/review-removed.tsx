import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, TextLink, Title } from '../text.tsx'
import { Decision } from './decision.tsx'
import type { ReviewFacts } from './review-facts.ts'

export const reviewRemoved: MailTemplate<ReviewFacts<'review-removed'>> = {
  subject: ({ product }) => `Отзыв снят с публикации: ${product}`,
  preview: ({ reason }) => `${reason}. Если не согласны, напишите нам.`,
  Content: ({ mail: { product, href, reason, words, complained, objectHref } }) => (
    <>
      <Title>Отзыв снят с&nbsp;публикации</Title>
      <Paragraph>
        {complained ? 'На\u00a0ваш отзыв пожаловались. Мы проверили жалобу, и\u00a0она оправдалась: отзыв' : 'Ваш отзыв'} о&nbsp;товаре «{product}» больше не&nbsp;показываем.
      </Paragraph>
      <Decision reason={reason} words={words} />
      <ActionButton href={href} label="Открыть отзыв" />
      <Small apart>
        Не&nbsp;согласны? <TextLink href={objectHref}>Напишите претензию</TextLink> или ответьте на&nbsp;это письмо: мы посмотрим ещё раз.
      </Small>
    </>
  ),
}
