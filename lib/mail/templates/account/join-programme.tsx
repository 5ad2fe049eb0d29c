import { Paragraph, Small, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { BigCode } from './big-code.tsx'
import { NotYou } from './not-you.tsx'
import { codeSms, howLong, inMinutes } from './words.ts'

/** Proves a contact to the bonus programme (4.1.11). The same words whether or not it takes part already. */
export const joinProgramme: AccountTemplate<'join-programme'> = {
  subject: () => 'Код для бонусной программы',
  preview: ({ minutes }) => `Действует ${inMinutes(minutes)}. Если это были не вы, просто не отвечайте.`,
  Content: ({ mail }) => (
    <>
      <Title>Код для бонусной программы</Title>
      <Paragraph>
        Кто-то — надеемся, что вы, — указал этот адрес на&nbsp;странице бонусной программы. Чтобы подтвердить, что он ваш, введите код там, где его просят:
      </Paragraph>
      <BigCode code={mail.code} />
      <Small apart>Код действует {howLong(mail)}, и только один раз. Никому его не сообщайте: мы никогда о нём не спрашиваем.</Small>
      <NotYou>Просто не отвечайте на это письмо: без кода ничего не произойдёт.</NotYou>
    </>
  ),
  sms: (facts, shop) => codeSms('Код для бонусов', facts, shop),
}
