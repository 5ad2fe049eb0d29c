/** What only messages about an order, a payment or the doors of an account say: in advertising it deceives, and mail programs sort by it. */
const phrases = [
  /(?<!\p{L})ваш(?:его|ему|им|ем)?\s+заказ(?:а|у|ом|е)?(?!\p{L})/iu,
  /(?<!\p{L})(?:номер|статус|оплат[аыу]|подтверждени[ея]|доставк[аиу])\s+(?:вашего\s+)?заказа(?!\p{L})/iu,
  /(?<!\p{L})(?:кассов\p{L}+\s+)?чек(?:а|у|ом|е|и|ов)?(?!\p{L})/iu,
  /(?<!\p{L})код(?:а|ом)?\s+(?:подтверждения|доступа|для\s+входа)(?!\p{L})/iu,
  /(?<!\p{L})(?:трек-номер|квитанци[яию]|счёт\s+на\s+оплату|пароль|ваша\s+посылка|ваш\s+платёж)(?!\p{L})/iu,
]

/** The first words of a text that belong into service messages; null when there are none. */
export function serviceWords(text: string): string | null {
  for (const phrase of phrases) {
    const found = phrase.exec(text.replaceAll('\u00a0', ' '))
    if (found) return found[0]
  }
  return null
}
