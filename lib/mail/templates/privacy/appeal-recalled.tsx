import { ActionButton } from '../action-button.tsx'
import { Paragraph, Title } from '../text.tsx'
import type { PrivacyTemplate } from './privacy-template.ts'
import { nameOf } from './words.ts'

export const appealRecalled: PrivacyTemplate<'appeal-recalled'> = {
  subject: (mail) => `${nameOf(mail)} ${mail.sort === 'claim' ? 'отозвана' : 'отозвано'}`,
  preview: () => 'Написать снова можно в любой момент.',
  Content: ({ mail, shop }) => (
    <>
      <Title>{nameOf(mail)} {mail.sort === 'claim' ? 'отозвана' : 'отозвано'}</Title>
      <Paragraph>
        Вы&nbsp;отозвали «{mail.title}», отвечать не&nbsp;будем. Если данные были заблокированы на&nbsp;время проверки, блокировка снята. Написать снова можно
        в&nbsp;любой момент.
      </Paragraph>
      <ActionButton href={`${shop.appUrl}${mail.sort === 'claim' ? '/claims' : '/privacy/request'}`} label="Написать снова" />
    </>
  ),
  sms: (mail) => `${nameOf(mail)}: ${mail.sort === 'claim' ? 'отозвана' : 'отозвано'} вами.`,
}
