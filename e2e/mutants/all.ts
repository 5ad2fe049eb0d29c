import { authorisation } from './authorisation.ts'
import { bonus } from './bonus.ts'
import { careers } from './careers.ts'
import { consent } from './consent.ts'
import { money } from './money.ts'
import type { Mutant } from './mutant.ts'
import { orders } from './orders.ts'
import { pages } from './pages.ts'
import { privacy } from './privacy.ts'
import { reviews } from './reviews.ts'

/** Every mutant, wing by wing. */
export const mutants: readonly Mutant[] = [...authorisation, ...money, ...orders, ...consent, ...privacy, ...bonus, ...careers, ...reviews, ...pages]
