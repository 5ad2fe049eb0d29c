/** Numbers as policies write them: figures, or words in the cases that stand before «дней», «лет», «часов». */
const words: readonly (readonly [RegExp, number])[] = [
  [/^(один|одного|одной|одну)$/, 1], [/^(два|две|двух)$/, 2], [/^тр(и|ех)$/, 3], [/^четыр(е|ех)$/, 4], [/^пят(ь|и)$/, 5], [/^шест(ь|и)$/, 6],
  [/^сем(ь|и)$/, 7], [/^вос(емь|ьми)$/, 8], [/^девят(ь|и)$/, 9], [/^десят(ь|и)$/, 10], [/^пятнадцат(ь|и)$/, 15], [/^двадцат(ь|и)$/, 20],
  [/^тридцат(ь|и)$/, 30], [/^сорока?$/, 40], [/^шестидесяти|шестьдесят$/, 60], [/^девяност(о|а)$/, 90],
]

/** A word or figure as a number; null for any other word. */
export function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

const units: readonly (readonly [RegExp, number])[] = [[/^(дн|день|дня)/, 1], [/^недел/, 7], [/^месяц/, 30.4], [/^(год|лет)/, 365]]

/** The durations a text (plain, small letters) names, in days: «три года» is 1095; a bare «года» is one. */
export function durationsIn(text: string): number[] {
  const list = text.split(/[^а-я0-9]+/).filter((word) => word !== 'календарных')
  return list.flatMap((word, index) => {
    const unit = units.find(([pattern]) => pattern.test(word))?.[1]
    if (unit === undefined) return []
    const before = numberOf(list[index - 1] ?? '')
    return before === null && !word.startsWith('год') ? [] : [(before ?? 1) * unit]
  })
}
