import { TextLink } from '../text.tsx'
import type { AccountTemplate } from './account-template.ts'
import { DoorLetter } from './door-letter.tsx'
import { countryName } from '#lib/text/country-name.ts'
import { formatMoment } from '#lib/text/format-moment.ts'

const what = { email: 'Адрес электронной почты заменён', mobile: 'Номер телефона заменён' } as const

export const contactChanged: AccountTemplate<'contact-changed'> = {
  subject: ({ contact }) => what[contact],
  preview: () => 'Если это были вы, ничего делать не нужно.',
  Content: ({ mail, shop }) => (
    <DoorLetter
      title={what[mail.contact]}
      facts={mail}
      shop={shop}
      notYou={
        <>
          Сразу напишите нам на <TextLink href={`mailto:${shop.operator.email}`}>{shop.operator.email}</TextLink> с этого адреса: поможем
          вернуть кабинет.
        </>
      }
    >
      {mail.contact === 'email'
        ? 'В вашем личном кабинете подтвердили другой адрес электронной почты. С прежним войти больше нельзя.'
        : 'В вашем личном кабинете подтвердили другой номер телефона. С прежним войти больше нельзя.'}
    </DoorLetter>
  ),
  sms: ({ contact, happenedAt, country }, { operator }) =>
    `${what[contact]} в вашем кабинете: ${[formatMoment(happenedAt), countryName(country)].filter((part) => part !== null).join(', ')}. Не вы? Напишите на ${operator.email}`,
}
