import { formatMoment } from '#lib/text/format-moment.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, TextLink, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { NotYou } from './not-you.tsx'

/** Staff have corrected a name or the contact phone at the person's request (6.1.2); what it is now stands in the account only. */
export const dataCorrected: AccountTemplate<'data-corrected'> = {
  subject: () => 'Мы исправили ваши данные',
  preview: () => 'Как вы и просили. Посмотрите, всё ли верно.',
  Content: ({ mail, shop }) => (
    <>
      <Title>Мы исправили ваши данные</Title>
      <Paragraph>
        По вашей просьбе сотрудник магазина исправил: {mail.fields.join(', ')}. Это было в&nbsp;{formatMoment(mail.changedAt)}. Что было и&nbsp;что стало,
        видно в&nbsp;личном кабинете.
      </Paragraph>
      <ActionButton href={`${shop.appUrl}/sign-in`} label="Проверить" />
      <NotYou>
        Напишите нам на <TextLink href={`mailto:${shop.operator.email}`}>{shop.operator.email}</TextLink>: вернём, как было, и разберёмся.
      </NotYou>
    </>
  ),
  sms: (facts, shop) => `По вашей просьбе исправили: ${facts.fields.join(', ')}. Проверить: ${shop.appUrl}/sign-in`,
}
