import Typograf from 'typograf'

const typograf = new Typograf({ locale: ['ru', 'en-US'] })

/** What typography must not touch: addresses of links, open places. */
const KEPT = /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|https:\/\/[^\s<>"«»]+|\uE000[^\uE001]*\uE001/g

/** Quotes are told open from closed by what stands beside them, and tags stand for nothing there. */
const BOLD = '<bold-mark>'

/** Russian typography: «ёлочки», dashes, no-break spaces after short words and before units. A second time changes nothing. */
export function typography(text: string): string {
  const kept: string[] = []
  const without = text.replaceAll(KEPT, (part) => `\uE010${kept.push(part) - 1}\uE011`).replaceAll('**', BOLD)
  return typograf.execute(without).replaceAll(BOLD, '**').replaceAll(/\uE010(\d+)\uE011/g, (_, at: string) => kept[Number(at)] ?? '')
}
