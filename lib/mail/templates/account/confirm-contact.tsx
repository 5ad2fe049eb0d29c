import type { AccountTemplate } from './account-template.ts'
import { CodeLetter } from './code-letter.tsx'
import { codeSms, contactWord, inMinutes } from './words.ts'

export const confirmContact: AccountTemplate<'confirm-contact'> = {
  subject: ({ contact }) => `Подтвердите ${contactWord[contact]}`,
  preview: ({ minutes }) => `Код и ссылка действуют ${inMinutes(minutes)}. Если это были не вы, просто не отвечайте.`,
  Content: ({ mail }) => (
    <CodeLetter
      title={`Подтвердите ${contactWord[mail.contact]}`}
      facts={mail}
      action="Подтвердить"
      notYou={
        mail.opensAccount
          ? 'Просто не отвечайте на это письмо: без подтверждения кабинет не откроется, а указанные при регистрации данные мы удалим.'
          : `Просто не отвечайте на это письмо: без подтверждения ваш ${contactWord[mail.contact]} не появится в чужом кабинете.`
      }
    >
      {mail.opensAccount
        ? `Кто-то — надеемся, что вы, — открывает личный кабинет и указал этот ${contactWord[mail.contact]}. Чтобы закончить, введите код:`
        : `Кто-то — надеемся, что вы, — указал этот ${contactWord[mail.contact]} в личном кабинете. Чтобы он заменил прежний, введите код:`}
    </CodeLetter>
  ),
  sms: (facts, shop) => codeSms('Код подтверждения', facts, shop),
}
