import { accounts } from './register/accounts.ts'
import { bonus } from './register/bonus.ts'
import { careers } from './register/careers.ts'
import { consent } from './register/consent.ts'
import { desk } from './register/desk.ts'
import { marketing } from './register/marketing.ts'
import { messages } from './register/messages.ts'
import { orders } from './register/orders.ts'
import { payments } from './register/payments.ts'
import { people } from './register/people.ts'
import { questions } from './register/questions.ts'
import { reviews } from './register/reviews.ts'
import { rights } from './register/rights.ts'
import { shop } from './register/shop.ts'
import type { PersonalTable, RegisteredTable } from './register/types.ts'

/**
 * Every column of every table of the schema `public`: nobody's, with the class of the reason, or personal, with category, purpose, term,
 * source, and how its rows are found for somebody (preamble 2, 1.1.2). A test holds it and the database equal. Tables in the order in
 * which people read them.
 */
export const dataRegister: Readonly<Record<string, RegisteredTable>> = { ...people, ...accounts, ...orders, ...payments, ...reviews, ...bonus, ...careers, ...questions, ...messages, ...consent, ...marketing, ...rights, ...desk, ...shop }

/** The tables with data of people, by name. */
export const personalTables: readonly (readonly [name: string, table: PersonalTable])[] = Object.entries(dataRegister).flatMap(([name, table]) =>
  table.personal ? [[name, table] as const] : [],
)
