import type { MailTemplate } from '../mail-template.ts'
import { ActionButton } from '../action-button.tsx'
import { FactsTable, Words } from '../privacy/facts-table.tsx'
import { Paragraph, Rule, Small, Subtitle, Title } from '../text.tsx'
import type { CareersFacts } from './careers-facts.ts'

export const applicationReceived: MailTemplate<CareersFacts<'application-received'>> = {
  subject: ({ vacancy }) => `Мы получили ваш отклик: ${vacancy}`,
  preview: ({ number }) => `Отклик № ${number}. Где он сейчас, видно по ссылке в письме.`,
  Content: ({ mail: { vacancy, number, href, sent, letter, answers, consents } }) => (
    <>
      <Title>Мы получили ваш отклик</Title>
      <Paragraph>
        «{vacancy}», отклик №&nbsp;{number}. Его прочитает человек, и&nbsp;ответ придёт на&nbsp;этот адрес, каким&nbsp;бы он ни&nbsp;был.
      </Paragraph>
      <ActionButton href={href} label="Где мой отклик" />
      <Small apart>
        По&nbsp;этой ссылке отклик можно исправить, отозвать или удалить. Она личная: кто её знает, видит отклик. Не&nbsp;пересылайте письмо.
      </Small>
      <Rule />
      <Subtitle>Что вы отправили</Subtitle>
      <FactsTable rows={sent} />
      {answers.map(({ question, answer }) => (
        <div key={question}>
          <Small apart>{question}</Small>
          <Words text={answer} />
        </div>
      ))}
      {letter !== null && (
        <>
          <Small apart>Сопроводительное письмо</Small>
          <Words text={letter} />
        </>
      )}
      <Rule />
      <Subtitle>{consents.length === 1 ? 'На что вы согласились' : 'На что вы согласились, каждое отдельно'}</Subtitle>
      {consents.map(({ title, text }) => (
        <div key={title}>
          <Paragraph>{title}</Paragraph>
          {text.split('\n\n').map((paragraph) => <Small key={paragraph} apart>{paragraph}</Small>)}
        </div>
      ))}
    </>
  ),
}
