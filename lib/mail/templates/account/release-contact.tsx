import { TextLink } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { CodeLetter } from './code-letter.tsx'
import { codeSms, inMinutes } from './words.ts'

export const releaseContact: AccountTemplate<'release-contact'> = {
  subject: () => 'Подтвердите смену адреса',
  preview: ({ minutes }) => `Код и ссылка действуют ${inMinutes(minutes)}. Без подтверждения ничего не изменится.`,
  Content: ({ mail, shop }) => (
    <CodeLetter
      title="Подтвердите смену адреса"
      facts={mail}
      action="Подтвердить смену"
      notYou={
        <>
          Просто не отвечайте на это письмо: без подтверждения ничего не изменится. Но попросить об этом мог только тот, кто уже вошёл в ваш
          кабинет, поэтому <TextLink href={`${shop.appUrl}/reset`}>задайте новый пароль</TextLink> и завершите чужие сеансы в
          разделе <TextLink href={`${shop.appUrl}/account/security`}>«Безопасность»</TextLink>.
        </>
      }
    >
      В вашем личном кабинете попросили заменить этот адрес на другой. Если вы согласны, введите код:
    </CodeLetter>
  ),
  sms: (facts, shop) => codeSms('Код для смены номера', facts, shop),
}
