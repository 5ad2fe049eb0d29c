import { Paragraph, Small, Title } from '../text.tsx'
import { FactsTable } from './facts-table.tsx'
import type { AppealFacts } from './privacy-facts.ts'
import type { PrivacyTemplate } from './privacy-template.ts'
import { nameOf, untilWords } from './words.ts'

/** To the shop's own people: number, matter and term, and nothing of the person. */
function Reminder({ mail, title, lead }: { mail: AppealFacts; title: string; lead: string }) {
  return (
    <>
      <Title>{title}</Title>
      <Paragraph>{lead}</Paragraph>
      <FactsTable rows={[['Номер', nameOf(mail)], ['О чём', mail.title], ['Срок', untilWords(mail.dueAt)]]} />
      <Small>Кто и&nbsp;что написал, видно только в&nbsp;рабочем месте магазина.</Small>
    </>
  )
}

export const appealDueSoon: PrivacyTemplate<'appeal-due-soon'> = {
  subject: (mail) => `Скоро срок: ${nameOf(mail)}`,
  preview: ({ dueAt }) => `Ответить нужно ${untilWords(dueAt)}.`,
  Content: ({ mail }) => <Reminder mail={mail} title="Скоро срок ответа" lead="Осталось не больше двух рабочих дней." />,
  sms: (mail) => `Скоро срок: ${nameOf(mail)}, ${untilWords(mail.dueAt)}.`,
}

export const appealLate: PrivacyTemplate<'appeal-late'> = {
  subject: (mail) => `Срок прошёл: ${nameOf(mail)}`,
  preview: ({ dueAt }) => `Ответить нужно было ${untilWords(dueAt)}.`,
  Content: ({ mail }) => <Reminder mail={mail} title="Срок ответа прошёл" lead="Ответьте сейчас: за молчание отвечает магазин (КоАП, ст. 13.11), а человек ждёт." />,
  sms: (mail) => `Срок прошёл: ${nameOf(mail)}, ${untilWords(mail.dueAt)}.`,
}
