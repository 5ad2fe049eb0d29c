import { TextLink } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { DoorLetter } from './door-letter.tsx'
import { doorSms } from './door-sms.ts'

export const newSignIn: AccountTemplate<'new-sign-in'> = {
  subject: () => 'Вход с нового устройства',
  preview: ({ device }) => `${device ?? 'Неизвестное устройство'}. Если это были вы, ничего делать не нужно.`,
  Content: ({ mail, shop }) => (
    <DoorLetter
      title="Вход с нового устройства"
      facts={mail}
      shop={shop}
      notYou={
        <>
          <TextLink href={`${shop.appUrl}/reset`}>Задайте новый пароль</TextLink> и завершите чужие сеансы в разделе «Безопасность».
        </>
      }
    >
      В ваш личный кабинет вошли с устройства, которым раньше не пользовались. Если это были вы, ничего делать не нужно; отключить
      такие письма можно в разделе «Безопасность».
    </DoorLetter>
  ),
  sms: (facts, shop) => doorSms('Вход в кабинет с нового устройства', facts, shop),
}
