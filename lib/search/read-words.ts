/** One spelling for each figure with its unit and for what is denied, as `search_plain` of the database does with what is indexed; a test compares the two. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/([0-9]),([0-9])/g, '$1.$2'],
  [/([0-9]) ?(?:атмосфер[а-я]*|атм|atm)(?![a-z0-9а-я])/g, '$1atm'],
  [/([0-9]) ?(?:мм|mm)(?![a-z0-9а-я])/g, '$1мм'],
  [/([0-9]) ?(?:дней|день|дня|дн|сутки|суток)(?![a-z0-9а-я])/g, '$1дн'],
  [/([0-9]) ?(?:часов|часа|час|ч)(?![a-z0-9а-я])/g, '$1ч'],
  [/([0-9]) ?(?:месяцев|месяца|месяц|мес)(?![a-z0-9а-я])/g, '$1мес'],
  [/([0-9]) ?(?:года|год|лет)(?![a-z0-9а-я])/g, '$1лет'],
  [/(^|[^a-z0-9а-я])ip[ -]?([0-9])/g, '$1ip$2'],
  [/wi[ -]fi/g, 'wifi'],
  [/сим[ -]карт/g, 'симкарт'],
  [/(^|[^a-z0-9а-я])(?:без|не) (?:для )?([a-zа-я])/g, '$1без_$2'],
]

/** A text in lower case with one spelling for figures with units: «5 ATM» is «5atm». */
export function plainText(text: string): string {
  const plain = text.toLowerCase().replaceAll('ё', 'е').replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ')
  return spellings.reduce((read, [pattern, spelling]) => read.replaceAll(pattern, spelling), plain)
}

/** The words of a plain text in their order. */
export function wordsOf(plain: string): string[] {
  return plain.match(/(?:без_)?[a-z0-9а-я]+(?:\.[0-9]+)*/g) ?? []
}
