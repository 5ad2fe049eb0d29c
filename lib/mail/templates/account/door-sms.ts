import { countryName } from '#lib/text/country-name.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import type { MailShop } from '../mail-shop.ts'
import type { DoorFacts } from './account-facts.ts'

/** The same as a DoorLetter, in one breath. */
export function doorSms(what: string, { happenedAt, device, country }: DoorFacts, { appUrl }: MailShop, ifNotYou = `Смените пароль: ${appUrl}/reset`): string {
  const where = [device, countryName(country)].filter((part) => part !== null).join(', ')
  return `${what}: ${formatMoment(happenedAt)}${where ? `, ${where}` : ''}. Не вы? ${ifNotYou}`
}
