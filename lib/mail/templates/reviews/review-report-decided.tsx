import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, TextLink, Title } from '../text.tsx'
import { Decision } from './decision.tsx'
import type { ReviewFacts } from './review-facts.ts'

export const reviewReportDecided: MailTemplate<ReviewFacts<'review-report-decided'>> = {
  subject: ({ number, upheld }) => `Жалоба на отзыв № ${number}: ${upheld ? 'отзыв снят' : 'отзыв остаётся'}`,
  preview: ({ product }) => `Мы проверили отзыв о товаре «${product}».`,
  Content: ({ mail: { product, href, number, upheld, words, objectHref } }) => (
    <>
      <Title>{upheld ? 'Отзыв снят с\u00a0публикации' : 'Отзыв остаётся'}</Title>
      <Paragraph>
        Мы проверили отзыв о&nbsp;товаре «{product}», на&nbsp;который вы пожаловались (жалоба №&nbsp;{number}). {upheld ? 'Вы правы: больше его не\u00a0показываем. Спасибо, что сказали.' : 'Причины снять его мы не\u00a0нашли.'}
      </Paragraph>
      {words !== '' && <Decision words={words} />}
      <ActionButton href={href} label="Открыть жалобу" />
      <Small apart>
        Не&nbsp;согласны? <TextLink href={objectHref}>Напишите претензию</TextLink>. Если в&nbsp;отзыве ваши личные данные, вы можете обратиться и&nbsp;в&nbsp;Роскомнадзор.
      </Small>
    </>
  ),
}
