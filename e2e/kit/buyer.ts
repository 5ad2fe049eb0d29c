import { randomUUID } from 'node:crypto'
import { cast } from './cast.ts'

export type Buyer = ReturnType<typeof newBuyer>

/** Somebody who buys for the first time, with an e-mail that nobody else has; a failing test shows their letters. */
export function newBuyer() {
  const email = `buyer-${randomUUID()}@example.ru`
  cast.contacts.add(email)
  return {
    surname: 'Соколова',
    givenName: 'Мария',
    patronymic: 'Андреевна',
    email,
    phone: '8 (917) 123-45-67',
    region: 'Саратовская область',
    city: 'Саратов',
    address: 'ул. Чапаева, 14, кв. 3',
    postcode: '410000',
  } as const
}
