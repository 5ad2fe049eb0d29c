import type { AccountTemplate } from './account-template.ts'
import { CodeLetter } from './code-letter.tsx'
import { codeSms, inMinutes } from './words.ts'

export const identify: AccountTemplate<'identify'> = {
  subject: ({ about }) => (about === 'claim' ? 'Подтвердите претензию' : 'Подтвердите обращение'),
  preview: ({ minutes }) => `Код и ссылка действуют ${inMinutes(minutes)}. Если это были не вы, просто не отвечайте.`,
  Content: ({ mail }) => (
    <CodeLetter
      title={mail.about === 'claim' ? 'Подтвердите претензию' : 'Подтвердите обращение'}
      facts={mail}
      action="Подтвердить и отправить"
      notYou="Просто не отвечайте на это письмо: без подтверждения обращение не уйдёт, а введённый текст мы удалим."
    >
      Кто-то — надеемся, что вы, — {mail.about === 'claim' ? 'составил на нашем сайте претензию' : 'составил на нашем сайте обращение о персональных данных'} и
      указал этот адрес для ответа. Чтобы отправить, введите код:
    </CodeLetter>
  ),
  sms: (facts, shop) => codeSms(facts.about === 'claim' ? 'Код для претензии' : 'Код для обращения', facts, shop),
}
