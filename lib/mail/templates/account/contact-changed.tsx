import { TextLink } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { DoorLetter } from './door-letter.tsx'
import { doorSms } from './door-sms.ts'

/** Goes to the contact that was replaced or, where there was none before, to the other one: its owner is told of a new key. */
export const contactChanged: AccountTemplate<'contact-changed'> = {
  subject: ({ contact }) => inLetter[contact].title,
  preview: () => 'Если это были вы, ничего делать не нужно.',
  Content: ({ mail, shop }) => (
    <DoorLetter
      title={inLetter[mail.contact].title}
      facts={mail}
      shop={shop}
      notYou={
        mail.contact === 'email' ? (
          <>
            Сразу напишите нам на <TextLink href={`mailto:${shop.operator.email}`}>{shop.operator.email}</TextLink> с этого адреса: поможем
            вернуть кабинет.
          </>
        ) : (
          <>
            Сразу <TextLink href={`${shop.appUrl}/reset`}>задайте новый пароль</TextLink> и замените номер в личных данных.
          </>
        )
      }
    >
      {inLetter[mail.contact].meaning}
    </DoorLetter>
  ),
  sms: (facts, shop) =>
    facts.contact === 'mobile'
      ? doorSms('В вашем кабинете заменён номер телефона', facts, shop, `Напишите на ${shop.operator.email}`)
      : doorSms('В вашем кабинете добавлен адрес электронной почты', facts, shop),
}

const inLetter = {
  email: {
    title: 'Адрес электронной почты заменён',
    meaning: 'В вашем личном кабинете подтвердили другой адрес электронной почты. С прежним войти больше нельзя.',
  },
  mobile: { title: 'Добавлен номер телефона', meaning: 'В вашем личном кабинете подтвердили номер телефона. Теперь с ним тоже можно войти.' },
} as const
