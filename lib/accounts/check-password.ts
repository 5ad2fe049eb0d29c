import { Refusal } from '#lib/action/refusal.ts'
import { shop } from '#lib/shop.ts'
import { commonWords } from './common-words.ts'
import { inLatinLayout, inRussianLayout } from './keyboard-layout.ts'

/** Of zxcvbn's 0 to 4: a hundred million guesses and more. */
const STRONG = 3

/** Longer beginnings are not looked at: a strong one is strong enough, and the work has a bound. */
const LOOKED_AT = 72

/**
 * Refuses a password that is easy to guess (`weak-password` with a Russian reason): breached or common ones, also typed in the
 * other keyboard layout, patterns of the keyboard, repeats, dates, and `own`, what is known of the person: names and contacts.
 */
export async function refuseWeakPassword(password: string, own: readonly (string | null)[]): Promise<void> {
  const checker = await strengthChecker()
  const words = own.flatMap((word) => (word ? [word, ...word.split(/[@.\s+-]+/)] : [])).filter((word) => word.length > 2)
  const beginning = password.slice(0, LOOKED_AT)
  const inputs = [...words, 'bigio', 'smarttracker', ...shop.name.split(/\s+/)].flatMap(bothLayouts)
  const checks = [...new Set([beginning, inLatinLayout(beginning), inRussianLayout(beginning)])].map((typed) => checker.check(typed, inputs))
  const weakest = checks.reduce((a, b) => (b.guesses < a.guesses ? b : a))
  if (weakest.score >= STRONG) return
  throw new Refusal('weak-password', { password: reasonOf(weakest.sequence) })
}

type Pattern = { readonly pattern: string; readonly dictionaryName?: string }

function reasonOf(sequence: readonly Pattern[]): string {
  const [has, from] = [
    (pattern: string) => sequence.some((match) => match.pattern === pattern),
    (dictionary: string) => sequence.some(({ dictionaryName }) => dictionaryName === dictionary),
  ]
  if (from('userInputs')) return 'В пароле ваше имя, почта, телефон или название магазина: их пробуют первыми. Придумайте другой.'
  if (from('passwords-common')) return 'Такой пароль есть в списках утечек: его подберут за секунды. Придумайте другой.'
  if (from('russian-common')) return 'Пароль из одного обычного слова подбирают за секунды. Добавьте ещё несколько несвязанных слов.'
  if (has('spatial')) return 'Соседние клавиши подбирают за секунды. Придумайте другой пароль.'
  if (has('repeat') || has('sequence')) return 'Повторы и ряды вроде «ааа» и «1234» подбирают за секунды. Придумайте другой пароль.'
  if (has('date') || has('regex')) return 'Даты и годы пробуют первыми. Придумайте другой пароль.'
  return 'Пароль легко подобрать. Сделайте его длиннее: хорошо подходят три-четыре несвязанных слова.'
}

const bothLayouts = (word: string): string[] => [word.toLowerCase(), inLatinLayout(word), inRussianLayout(word)]

let checker: ReturnType<typeof load> | undefined

/** Loaded at the first password that is chosen: the list takes some 25 MB of memory. */
function strengthChecker(): ReturnType<typeof load> {
  return (checker ??= load())
}

async function load() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new ZxcvbnFactory({
    graphs: adjacencyGraphs,
    dictionary: { ...dictionary, 'russian-common': commonWords.flatMap((word) => [...new Set(bothLayouts(word))]) },
  })
}
