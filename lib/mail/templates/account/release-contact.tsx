import { TextLink } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { CodeLetter } from './code-letter.tsx'
import { codeSms, contactWord, inMinutes } from './words.ts'

export const releaseContact: AccountTemplate<'release-contact'> = {
  subject: ({ contact }) => `Согласны сменить ${contactWord[contact]}?`,
  preview: ({ minutes }) => `Код и ссылка действуют ${inMinutes(minutes)}. Без вашего согласия ничего не изменится.`,
  Content: ({ mail, shop }) => (
    <CodeLetter
      title={`Согласны сменить ${contactWord[mail.contact]}?`}
      facts={mail}
      action="Согласиться"
      notYou={
        <>
          Просто не отвечайте на это письмо: без согласия ничего не изменится. Но попросить об этом мог только тот, кто уже вошёл в ваш
          кабинет, поэтому <TextLink href={`${shop.appUrl}/reset`}>задайте новый пароль</TextLink> и завершите чужие сеансы в
          разделе <TextLink href={`${shop.appUrl}/account/security`}>«Безопасность»</TextLink>.
        </>
      }
    >
      {`В вашем личном кабинете попросили заменить этот ${contactWord[mail.contact]} на другой. Если вы согласны, введите код:`}
    </CodeLetter>
  ),
  sms: (facts, shop) => codeSms(`Код для смены ${facts.contact === 'sms' ? 'номера' : 'адреса'}`, facts, shop),
}
