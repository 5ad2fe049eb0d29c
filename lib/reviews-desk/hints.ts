/** What somebody who moderates may want to look at; it decides nothing. */
export type HintKind = 'phone' | 'email' | 'link' | 'swearing' | 'capitals'

/** Where in the text: UTF-16 units, `end` behind the last. */
export type Hint = { readonly kind: HintKind; readonly start: number; readonly end: number }

/** Letters that look alike in both alphabets: whoever hides a word writes the one for the other. */
const alike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х', k: 'к', ё: 'е' }

const before = '(?<![\\p{L}\\d])'
const prefixes = '(?:(?:вы|до|за|на|недо|о|от|об|отъ|объ|подъ|пере|по|при|про|раз|разъ|рас|с|съ|у)?-?)'
const rude = new RegExp(
  [
    `${before}${prefixes}(?:ху[йеяию]|пизд|еба|еб[лнуи](?!о?нит)|бля(?:д|т|$|[^\\p{L}]))\\p{L}*`,
    `${before}(?:мудак|мудил|гандон|пид[ао]р|долбо[её]б|говн|дерьм|мраз|ублюд|дебил|идиот|козлин|шлюх)\\p{L}*`,
    `${before}(?:сук(?:а|и|у|е|ой|ами?)|твар(?:ь|и|ью))(?!\\p{L})`,
  ].join('|'),
  'giu',
)

const shapes: readonly { readonly kind: HintKind; readonly shape: RegExp }[] = [
  // Bounded, so that nobody's text takes long.
  { kind: 'email', shape: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/giu },
  { kind: 'phone', shape: /(?<![\d.,])(?:(?:\+\s?7|8|7)[\s(.\u2010-\u2014-]*)?\(?9\d{2}\)?[\s.\u2010-\u2014-]*\d{3}[\s.\u2010-\u2014-]*\d{2}[\s.\u2010-\u2014-]*\d{2}(?!\d)|(?<![\d.,])(?:\+\s?7|8)[\s(.\u2010-\u2014-]+\d{3,4}[\s).\u2010-\u2014-]+\d{2,3}[\s.\u2010-\u2014-]*\d{2}[\s.\u2010-\u2014-]*\d{2}(?!\d)/gu },
  { kind: 'link', shape: /https?:\/\/\S+|www\.\S+|(?<![\p{L}\d@.-])[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.(?:ru|рф|su|com|net|org|info|me|io|shop|store|online|site)(?![\p{L}\d])(?:\/\S*)?|(?<![\p{L}\d])@[a-z]\w{4,}/giu },
]

/** Shorter texts may stand in capitals: «ОК», the name of a device. */
const LOUD_LETTERS = 12
const LOUD_SHARE = 0.6

/** Phone numbers, addresses, links, swear words and shouting in a text, in its order, none within another. */
export function findHints(text: string): Hint[] {
  const plain = text.toLowerCase().replaceAll(/[aeopcyxkё]/g, (letter) => alike[letter] ?? letter)
  const found = [
    ...shapes.flatMap(({ kind, shape }) => all(text, shape, kind)),
    // Lower case may be longer than what it was made of (İ): then its places say nothing.
    ...(plain.length === text.length ? all(plain, rude, 'swearing') : []),
  ]
  const sorted = found.toSorted(byPlace)
  const told = sorted.filter((hint, place) => !sorted.slice(0, place).some(({ end }) => end > hint.start))
  // Shouting is told around what is told already.
  return [...told, ...loud(text).flatMap((hint) => without(hint, told, text))].toSorted(byPlace)
}

const byPlace = (one: Hint, other: Hint): number => one.start - other.start || other.end - one.end

/** What is left of a hint where others stand: pieces that have letters. */
function without({ kind, start, end }: Hint, others: readonly Hint[], text: string): Hint[] {
  const inside = others.filter((other) => other.end > start && other.start < end)
  const edges = [start, ...inside.flatMap((other) => [other.start, other.end]), end]
  return Array.from({ length: edges.length / 2 }, (_, piece) => ({ kind, start: edges[piece * 2] ?? end, end: edges[piece * 2 + 1] ?? end })).filter((piece) => /\p{L}/u.test(text.slice(piece.start, piece.end)))
}

/** The kinds of hints in several texts, each once. */
export function hintKinds(texts: readonly string[]): HintKind[] {
  return [...new Set(texts.flatMap((text) => findHints(text).map(({ kind }) => kind)))]
}

function all(text: string, shape: RegExp, kind: HintKind): Hint[] {
  return [...text.matchAll(shape)].map(({ index, 0: words }) => ({ kind, start: index, end: index + words.trimEnd().length }))
}

/** Sentences of mostly capitals. */
function loud(text: string): Hint[] {
  return [...text.matchAll(/[^.!?\n]+/gu)].flatMap(({ index, 0: sentence }) => {
    const letters = sentence.match(/\p{L}/gu)?.length ?? 0
    const capitals = sentence.match(/\p{Lu}/gu)?.length ?? 0
    if (letters < LOUD_LETTERS || capitals / letters < LOUD_SHARE) return []
    const start = index + sentence.length - sentence.trimStart().length
    return [{ kind: 'capitals' as const, start, end: start + sentence.trim().length }]
  })
}
