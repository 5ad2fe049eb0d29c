import { formatDate } from '#lib/text/format-moment.ts'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'

export const accountIdle: AccountTemplate<'account-idle'> = {
  subject: ({ goesAt }) => `Личный кабинет будет удалён ${formatDate(goesAt)}`,
  preview: () => 'Им не пользовались почти три года. Чтобы оставить его, достаточно войти.',
  Content: ({ mail, shop }) => (
    <>
      <Title>Личный кабинет будет удалён {formatDate(mail.goesAt)}</Title>
      <Paragraph>
        Вашим кабинетом не&nbsp;пользовались почти три года, а&nbsp;дольше мы&nbsp;данные без&nbsp;нужды не&nbsp;храним. Чтобы оставить кабинет, достаточно войти в&nbsp;него.
      </Paragraph>
      <ActionButton href={`${shop.appUrl}/sign-in`} label="Войти" />
      <Small apart>Если он&nbsp;больше не&nbsp;нужен, ничего делать не&nbsp;надо: мы&nbsp;уничтожим ваши данные сами.</Small>
    </>
  ),
  sms: (facts, shop) => `Кабинетом не пользовались почти 3 года: ${formatDate(facts.goesAt)} он будет удалён. Оставить: ${shop.appUrl}/sign-in`,
}
