/** What calls to buy: only advertising says it, and advertising has a gate of its own. A discount that an order has is a fact and stays. */
const phrases = [
  /(?<!\p{L})(?:успейте|успей|торопитесь|спешите|не\s+упустите)(?!\p{L})/iu,
  /(?<!\p{L})(?:распродаж\p{L}+|суперцен\p{L}+|хит\p{L}*\s+продаж|новинк\p{L}+|спецпредложени\p{L}+|(?:выгодн|специальн|особ)\p{L}+\s+предложени\p{L}+)/iu,
  /(?<!\p{L})скидк\p{L}+\s+(?:до\s+)?\d+\s*(?:%|процент)/iu,
  /(?<!\p{L})(?:дарим|подарим|вам)\s+(?:\p{L}+\s+)?(?:скидк|подар|промокод)\p{L}*/iu,
  /(?<!\p{L})(?:купите|приобретите|закажите)\s+(?:сейчас|сегодня|ещё|со\s+скидк)/iu,
  /(?<!\p{L})только\s+(?:сегодня|сейчас|до\s+конца)(?!\p{L})/iu,
  /(?<!\p{L})акци[яию]\s+(?:дня|недели|месяца)(?!\p{L})/iu,
]

/** The first words of a text that advertise; null when there are none. A message of class service or legal must not have them (4.1.7). */
export function promoWords(text: string): string | null {
  const plain = text.replaceAll('\u00a0', ' ')
  for (const phrase of phrases) {
    const found = phrase.exec(plain)
    if (found) return found[0]
  }
  return null
}
