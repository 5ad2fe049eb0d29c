import type { AccountTemplate } from './account-template.ts'
import { CodeLetter } from './code-letter.tsx'
import { codeSms, inMinutes } from './words.ts'

export const signIn: AccountTemplate<'sign-in'> = {
  subject: () => 'Код и ссылка для входа',
  preview: ({ minutes }) => `Действуют ${inMinutes(minutes)}. Если это были не вы, просто не отвечайте.`,
  Content: ({ mail }) => (
    <CodeLetter
      title="Вход в личный кабинет"
      facts={mail}
      action="Войти"
      notYou="Просто не отвечайте на это письмо: без кода и ссылки войти нельзя. В вашем кабинете ничего не изменилось."
    >
      Чтобы войти, введите код на странице, где вы его запросили:
    </CodeLetter>
  ),
  sms: (facts, shop) => codeSms('Код для входа', facts, shop),
}
