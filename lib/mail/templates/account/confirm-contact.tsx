import type { AccountTemplate } from './account-template.ts'
import { CodeLetter } from './code-letter.tsx'
import { codeSms, inMinutes } from './words.ts'

export const confirmContact: AccountTemplate<'confirm-contact'> = {
  subject: () => 'Подтвердите адрес',
  preview: ({ minutes }) => `Код и ссылка действуют ${inMinutes(minutes)}. Если это были не вы, просто не отвечайте.`,
  Content: ({ mail }) => (
    <CodeLetter
      title="Подтвердите адрес"
      facts={mail}
      action="Подтвердить"
      notYou={
        mail.opensAccount
          ? 'Просто не отвечайте на это письмо: без подтверждения кабинет не откроется, а указанные при регистрации данные мы удалим.'
          : 'Просто не отвечайте на это письмо: без подтверждения ваш адрес не появится в чужом кабинете.'
      }
    >
      {mail.opensAccount
        ? 'Кто-то — надеемся, что вы, — открывает личный кабинет и указал этот адрес. Чтобы закончить, введите код:'
        : 'Кто-то — надеемся, что вы, — указал этот адрес в личном кабинете. Чтобы подтвердить его, введите код:'}
    </CodeLetter>
  ),
  sms: (facts, shop) => codeSms('Код подтверждения', facts, shop),
}
