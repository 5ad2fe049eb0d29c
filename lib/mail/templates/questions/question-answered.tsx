import { ActionButton } from '../action-button.tsx'
import type { MailTemplate } from '../mail-template.ts'
import { Words } from '../privacy/facts-table.tsx'
import { Paragraph, Rule, Small, Subtitle, Title } from '../text.tsx'
import type { QuestionFacts } from './question-facts.ts'

export const questionAnswered: MailTemplate<QuestionFacts<'question-answered'>> = {
  subject: ({ product }) => `Ответ на ваш вопрос: ${product}`,
  preview: ({ number }) => `Вопрос № ${number}. Ответ внутри.`,
  Content: ({ mail: { product, href, number, question, answer, shown } }) => (
    <>
      <Title>Ответ на ваш вопрос</Title>
      <Paragraph>
        {product}, вопрос №&nbsp;{number}.
      </Paragraph>
      <Words text={answer} />
      <Rule />
      <Subtitle>Вы спрашивали</Subtitle>
      <Words text={question} />
      {href !== null && <ActionButton href={href} label="Страница товара" />}
      {shown && <Small apart>Вопрос и&nbsp;ответ видны на&nbsp;странице товара: без имени и&nbsp;адреса, «Вопрос покупателя».</Small>}
    </>
  ),
}
