import { formatDate } from '#lib/text/format-moment.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Title } from '../text.tsx'
import { Words } from './facts-table.tsx'
import type { PrivacyTemplate } from './privacy-template.ts'
import { nameOf, untilWords } from './words.ts'

export const appealExtended: PrivacyTemplate<'appeal-extended'> = {
  subject: (mail) => `${nameOf(mail)}: ответу нужно ещё пять рабочих дней`,
  preview: ({ dueAt }) => `Ответим ${untilWords(dueAt)}.`,
  Content: ({ mail }) => (
    <>
      <Title>Ответу нужно больше времени</Title>
      <Paragraph>
        {nameOf(mail)}, «{mail.title}». Закон разрешает продлить срок один раз, на&nbsp;пять рабочих дней. Теперь ответим {untilWords(mail.dueAt)}.
      </Paragraph>
      <Paragraph>Почему:</Paragraph>
      <Words text={mail.extensionReason ?? ''} />
      <ActionButton href={mail.href} label="Открыть обращение" />
    </>
  ),
  sms: (mail) => `${nameOf(mail)}: срок продлён, ответим до ${formatDate(mail.dueAt)} Почему: ${mail.href}`,
}
