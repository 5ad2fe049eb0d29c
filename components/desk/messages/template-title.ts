import { words } from '#lib/privacy/register/words.ts'

/** What a message tells, from a capital letter; its name where it is of an older version of the shop. */
export function templateTitle(template: string): string {
  const word = Object.entries(words.template).find(([name]) => name === template)?.[1] ?? template
  return word.charAt(0).toUpperCase() + word.slice(1)
}
