import { ActionButton } from '../action-button.tsx'
import type { MailTemplate } from '../mail-template.ts'
import { Words } from '../privacy/facts-table.tsx'
import { Paragraph, Rule, Subtitle, Title } from '../text.tsx'
import type { QuestionFacts } from './question-facts.ts'

const why = {
  personal: { text: 'На странице товара мы отвечаем только о самом товаре. Ваш вопрос — о заказе или о ваших данных: ответить на него можно только вам одному. Напишите нам здесь, и ответ придёт лично вам:', button: 'Написать обращение' },
  off_topic: { text: 'На странице товара мы отвечаем только о самом товаре, а ваш вопрос о другом. Как с нами связаться, написано здесь:', button: 'Контакты магазина' },
} as const

export const questionDeclined: MailTemplate<QuestionFacts<'question-declined'>> = {
  subject: ({ number }) => `Ваш вопрос № ${number} — не о товаре`,
  preview: () => 'Рассказываем, где на него ответят.',
  Content: ({ mail: { product, number, question, why: reason, where } }) => (
    <>
      <Title>На этот вопрос ответят в&nbsp;другом месте</Title>
      <Paragraph>
        {product}, вопрос №&nbsp;{number}. {why[reason].text}
      </Paragraph>
      <ActionButton href={where} label={why[reason].button} />
      <Rule />
      <Subtitle>Вы спрашивали</Subtitle>
      <Words text={question} />
    </>
  ),
}
