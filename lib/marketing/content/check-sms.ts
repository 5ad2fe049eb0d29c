import { env } from '#lib/env.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { checkHref, checkWords, type LinkReader } from './check-words.ts'
import { smsHrefs } from './compile-sms.ts'
import { error, type Problem, warning } from './problem.ts'
import { sampleFrame } from './sample-frame.ts'
import { measureSms } from './measure-sms.ts'

/** So many parts are still read to the end. */
export const MOST_PARTS = 3

/** What is wrong with an SMS. */
export async function checkSms(text: string, client: LinkReader): Promise<Problem[]> {
  if (text.trim() === '') return [error('В SMS нет слов')]
  const links = await Promise.all(smsHrefs(text).map((href) => checkHref(href, client)))
  const { parts } = measureSms(text, sampleFrame())
  const long = parts > MOST_PARTS ? [warning(`SMS длинна: ${parts} ${parts < 5 ? 'части' : 'частей'}, каждому ${formatRoubles(parts * env.SMS_PART_PRICE)}`)] : []
  return [...checkWords(text), ...links.flat(), ...long].map((problem) => ({ ...problem, text: problem.text.charAt(0).toUpperCase() + problem.text.slice(1) }))
}
