import { Paragraph, Small, Title } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { BigCode } from './big-code.tsx'
import { NotYou } from './not-you.tsx'
import { codeSms, howLong, inMinutes } from './words.ts'

/** Proves the e-mail of a guest who asks about a product (4.1.3). */
export const questionCode: AccountTemplate<'question-code'> = {
  subject: () => 'Код для вопроса о товаре',
  preview: ({ minutes }) => `Действует ${inMinutes(minutes)}. Без него вопрос не отправится.`,
  Content: ({ mail }) => (
    <>
      <Title>Код для вопроса</Title>
      <Paragraph>
        Кто-то — надеемся, что вы, — спросил нас о&nbsp;товаре и&nbsp;указал этот адрес для ответа. Чтобы вопрос ушёл, введите код там, где его просят:
      </Paragraph>
      <BigCode code={mail.code} />
      <Small apart>Код действует {howLong(mail)}, и только один раз. Никому его не сообщайте: мы никогда о нём не спрашиваем.</Small>
      <NotYou>Просто не отвечайте на это письмо: без кода вопрос не отправится, а через сутки сотрётся.</NotYou>
    </>
  ),
  sms: (facts, shop) => codeSms('Код для вопроса', facts, shop),
}
