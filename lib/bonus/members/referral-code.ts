import { randomInt } from 'node:crypto'

/** Neither 0 nor O, neither 1 nor I nor L: it is read aloud. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A new code by which a member recommends the programme: eight signs, «K7P2MXQ4». */
export function newReferralCode(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
}
