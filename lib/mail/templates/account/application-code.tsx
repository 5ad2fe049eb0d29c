import { Paragraph, Small, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { BigCode } from './big-code.tsx'
import { NotYou } from './not-you.tsx'
import { codeSms, howLong, inMinutes } from './words.ts'

/** Proves the e-mail of somebody who answers a vacancy (4.1.12). */
export const applicationCode: AccountTemplate<'application-code'> = {
  subject: () => 'Код для отклика на вакансию',
  preview: ({ minutes }) => `Действует ${inMinutes(minutes)}. Без него отклик не отправится.`,
  Content: ({ mail }) => (
    <>
      <Title>Код для отклика</Title>
      <Paragraph>
        Кто-то — надеемся, что вы, — откликнулся на&nbsp;нашу вакансию и&nbsp;указал этот адрес. Чтобы отклик ушёл, введите код там, где его просят:
      </Paragraph>
      <BigCode code={mail.code} />
      <Small apart>Код действует {howLong(mail)}, и только один раз. Никому его не сообщайте: мы никогда о нём не спрашиваем.</Small>
      <NotYou>Просто не отвечайте на это письмо: без кода отклик не отправится, а через сутки сотрётся.</NotYou>
    </>
  ),
  sms: (facts, shop) => codeSms('Код для отклика', facts, shop),
}
