import { formatMoment } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import type { MailShop } from '../mail-shop.ts'
import type { CodeFacts, ProofFacts } from './account-facts.ts'

/** «15 минут, до 14:45, 22 ноября (время Саратова, МСК+1)». */
export function howLong({ minutes, until }: ProofFacts): string {
  return `${inMinutes(minutes)}, до ${formatMoment(until)}`
}

export function inMinutes(minutes: number): string {
  return counted(minutes, 'минуту', 'минуты', 'минут')
}

/** A code in an SMS. The last line lets phones offer the code on this site, and on no other. */
export function codeSms(what: string, { code }: CodeFacts, { appUrl }: MailShop): string {
  return `${what}: ${code}. Никому не сообщайте.\n\n@${new URL(appUrl).hostname} #${code}`
}
