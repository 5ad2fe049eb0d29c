import { formatDate, formatMoment } from '#lib/text/format-moment.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import { FactsTable } from './facts-table.tsx'
import type { PrivacyTemplate } from './privacy-template.ts'
import { nameOf, untilWords } from './words.ts'

export const appealReceived: PrivacyTemplate<'appeal-received'> = {
  subject: (mail) => `${nameOf(mail)} ${mail.sort === 'claim' ? 'получена' : 'получено'}`,
  preview: ({ dueAt }) => `Ответим ${untilWords(dueAt)}.`,
  Content: ({ mail }) => (
    <>
      <Title>{nameOf(mail)}</Title>
      <Paragraph>Мы получили {mail.sort === 'claim' ? 'вашу претензию' : 'ваше обращение'} и&nbsp;ответим на&nbsp;этот адрес.</Paragraph>
      <FactsTable rows={[['О чём', mail.title], ['Получено', formatMoment(mail.receivedAt)], ['Ответим', untilWords(mail.dueAt)]]} />
      {mail.blocked && (
        <Paragraph>
          Ваши данные заблокированы на&nbsp;время проверки: сотрудники их не&nbsp;видят, сообщений от&nbsp;магазина не&nbsp;будет, кроме ответа на&nbsp;это обращение.
        </Paragraph>
      )}
      <ActionButton href={mail.href} label={mail.sort === 'claim' ? 'Открыть претензию' : 'Открыть обращение'} />
      <Small apart>
        Там&nbsp;же расписка с&nbsp;датой и&nbsp;кнопка, чтобы отозвать.
        {mail.againFrom && ` Такой же запрос можно будет повторить с ${formatDate(mail.againFrom)}`}
      </Small>
    </>
  ),
  sms: (mail) => `${nameOf(mail)}: ответим до ${formatDate(mail.dueAt)} Расписка: ${mail.href}`,
}
