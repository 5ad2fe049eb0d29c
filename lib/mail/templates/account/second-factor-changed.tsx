import { TextLink } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import type { SecondFactorChange } from './account-facts.ts'
import { DoorLetter } from './door-letter.tsx'
import { doorSms } from './door-sms.ts'

const what: Readonly<Record<SecondFactorChange, { title: string; meaning: string }>> = {
  'second-factor-on': {
    title: 'Двухэтапный вход включён',
    meaning: 'Теперь при входе в личный кабинет нужен ещё и код из приложения. Храните коды восстановления там, где их не потеряете.',
  },
  'second-factor-off': { title: 'Двухэтапный вход отключён', meaning: 'Код из приложения при входе в личный кабинет больше не нужен.' },
  'recovery-code-used': {
    title: 'Использован код восстановления',
    meaning: 'В личный кабинет вошли с кодом восстановления вместо кода из приложения. Второй раз этот код не подойдёт.',
  },
  'recovery-codes-renewed': { title: 'Новые коды восстановления', meaning: 'Коды восстановления получены заново, прежние больше не подходят.' },
}

export const secondFactorChanged: AccountTemplate<'second-factor-changed'> = {
  subject: ({ change }) => what[change].title,
  preview: () => 'Если это были вы, ничего делать не нужно.',
  Content: ({ mail, shop }) => (
    <DoorLetter
      title={what[mail.change].title}
      facts={mail}
      shop={shop}
      notYou={
        <>
          Сразу <TextLink href={`${shop.appUrl}/reset`}>задайте новый пароль</TextLink>, завершите чужие сеансы в разделе
          «Безопасность» и проверьте там двухэтапный вход.
        </>
      }
    >
      {what[mail.change].meaning}
    </DoorLetter>
  ),
  sms: (facts, shop) => doorSms(what[facts.change].title, facts, shop),
}
