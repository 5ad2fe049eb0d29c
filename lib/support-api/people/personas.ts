import type { StaffRole } from '#lib/db/generated/enums.ts'
import type { PersonaName, PersonTraits } from '../schema/people.ts'

export type Persona = { readonly givenName: string; readonly surname: string; readonly about: string; readonly roles?: readonly StaffRole[]; readonly traits: PersonTraits }

const staff = (role: StaffRole, givenName: string, surname: string, about: string): Persona => ({ givenName, surname, about, roles: [role], traits: { secondFactor: true } })

/** Who the people of tests are. Whoever is made of a persona is somebody of their own, with contacts that nobody else has. */
export const personas: Readonly<Record<PersonaName, Persona>> = {
  anna: { givenName: 'Анна', surname: 'Иванова', about: 'has an account and has done nothing yet', traits: {} },
  vera: { givenName: 'Вера', surname: 'Соколова', about: 'loyal: an order of 32 000 roubles was delivered, hence the second level; 500 points', traits: { orders: 1, bonuses: 500 } },
  boris: { givenName: 'Борис', surname: 'Петров', about: 'agreed to advertising by e-mail and took it back', traits: { withdrawn: ['ads/email'] } },
  gleb: { givenName: 'Глеб', surname: 'Орлов', about: 'his data are blocked (6.2.4)', traits: { blocked: true } },
  olga: { givenName: 'Ольга', surname: 'Зайцева', about: 'took note of the policy before the one in force', traits: { oldPolicy: true } },
  admin: staff('admin', 'Арина', 'Лебедева', 'runs the shop'),
  manager: staff('manager', 'Максим', 'Козлов', 'orders, goods, prices'),
  warehouse: staff('warehouse', 'Сергей', 'Новиков', 'packs and ships'),
  support: staff('support', 'Полина', 'Морозова', 'answers customers'),
  marketer: staff('marketer', 'Марина', 'Волкова', 'campaigns and promo codes'),
  hr: staff('hr', 'Раиса', 'Павлова', 'vacancies and candidates'),
  officer: staff('privacy_officer', 'Олег', 'Фёдоров', 'policy, requests, blocks'),
}
