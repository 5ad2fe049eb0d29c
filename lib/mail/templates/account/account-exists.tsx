import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, TextLink, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { NotYou } from './not-you.tsx'

export const accountExists: AccountTemplate<'account-exists'> = {
  subject: () => 'Личный кабинет у вас уже есть',
  preview: () => 'Регистрироваться ещё раз не нужно, можно сразу войти.',
  Content: ({ shop }) => (
    <>
      <Title>Личный кабинет у вас уже есть</Title>
      <Paragraph>
        Кто-то — вероятно, вы — сейчас регистрировался и указал этот адрес. Кабинет с ним уже открыт, второй не нужен.
      </Paragraph>
      <ActionButton href={`${shop.appUrl}/sign-in`} label="Войти" />
      <Small apart>
        Не помните пароль? Войдите по коду или <TextLink href={`${shop.appUrl}/reset`}>задайте новый пароль</TextLink>.
      </Small>
      <NotYou>Ничего делать не нужно: ваш кабинет и пароль не изменились.</NotYou>
    </>
  ),
  sms: (_, { appUrl }) => `Личный кабинет с этим номером уже есть. Войти: ${appUrl}/sign-in\nЕсли это были не вы, ничего не делайте.`,
}
