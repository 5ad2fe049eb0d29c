import { TextLink } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { DoorLetter } from './door-letter.tsx'
import { doorSms } from './door-sms.ts'

export const passwordChanged: AccountTemplate<'password-changed'> = {
  subject: () => 'Пароль изменён',
  preview: () => 'Если это были вы, ничего делать не нужно.',
  Content: ({ mail, shop }) => (
    <DoorLetter
      title="Пароль изменён"
      facts={mail}
      shop={shop}
      notYou={
        <>
          Сразу <TextLink href={`${shop.appUrl}/reset`}>задайте новый пароль</TextLink> и завершите чужие сеансы в разделе
          «Безопасность».
        </>
      }
    >
      Пароль от вашего личного кабинета изменён. Если это были вы, ничего делать не нужно.
    </DoorLetter>
  ),
  sms: (facts, shop) => doorSms('Пароль от кабинета изменён', facts, shop),
}
