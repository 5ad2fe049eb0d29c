import { randomUUID } from 'node:crypto'

export type Buyer = ReturnType<typeof newBuyer>

/** Somebody who buys for the first time, with an e-mail that nobody else has. */
export function newBuyer() {
  return {
    surname: 'Соколова',
    givenName: 'Мария',
    patronymic: 'Андреевна',
    email: `buyer-${randomUUID()}@example.ru`,
    phone: '8 (917) 123-45-67',
    region: 'Саратовская область',
    city: 'Саратов',
    address: 'ул. Чапаева, 14, кв. 3',
    postcode: '410000',
  } as const
}
