import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { NotYou } from './not-you.tsx'
import { howLong, inMinutes } from './words.ts'

export const resetPassword: AccountTemplate<'reset-password'> = {
  subject: () => 'Новый пароль',
  preview: ({ minutes }) => `Ссылка действует ${inMinutes(minutes)}. Если это были не вы, просто не отвечайте.`,
  Content: ({ mail }) => (
    <>
      <Title>Новый пароль</Title>
      <Paragraph>Вы попросили ссылку, чтобы задать новый пароль от личного кабинета. Вот она:</Paragraph>
      <ActionButton href={mail.href} label="Задать новый пароль" />
      <Small apart>Ссылка действует {howLong(mail)}, и только один раз. Никому её не пересылайте.</Small>
      <NotYou>Просто не отвечайте на это письмо: прежний пароль остаётся в силе. Без ссылки его никто не сменит.</NotYou>
    </>
  ),
  sms: ({ href, minutes }) => `Новый пароль (ссылка действует ${inMinutes(minutes)}): ${href}\nЕсли это были не вы, ничего не делайте.`,
}
