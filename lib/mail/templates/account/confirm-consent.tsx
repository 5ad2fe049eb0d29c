import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Subtitle, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { NotYou } from './not-you.tsx'
import { howLong } from './words.ts'

export const confirmConsent: AccountTemplate<'confirm-consent'> = {
  subject: () => 'Подтвердите согласие',
  preview: () => 'Ссылка действует двое суток. Если это были не вы, просто не отвечайте.',
  Content: ({ mail }) => (
    <>
      <Title>Подтвердите согласие</Title>
      <Paragraph>
        Кто-то — надеемся, что вы, — отметил {mail.consents.length === 1 ? 'это согласие' : 'эти согласия'} на нашем сайте и указал этот адрес. Без
        подтверждения {mail.consents.length === 1 ? 'оно не действует' : 'они не действуют'}.
      </Paragraph>
      <ActionButton href={mail.href} label="Прочитать и подтвердить" />
      <Small apart>
        Ссылка действует {howLong(mail)}. Она откроет страницу с тем же текстом; согласие начнёт действовать, только когда вы нажмёте там кнопку.
        Напоминать не будем.
      </Small>
      {mail.consents.map(({ title, text }) => (
        <div key={title}>
          <Subtitle>{title}</Subtitle>
          {text.split('\n\n').map((paragraph) => <Small key={paragraph} apart>{paragraph}</Small>)}
        </div>
      ))}
      <NotYou>Просто не отвечайте на это письмо: через двое суток отметка перестанет ждать, и больше писать сюда мы не будем.</NotYou>
    </>
  ),
  sms: ({ code, href }) => `Код согласия: ${code}. Или откройте ${href}\nЕсли это были не вы, ничего не делайте.`,
}
