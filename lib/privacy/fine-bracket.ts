type Scale = { readonly people: number; readonly identifiers: number; /** There was a leak before. */ readonly repeated: boolean }

/** From and to, in millions of roubles. */
type Millions = readonly [from: number, to: number]

export type FineBracket = {
  /** For the leak itself; null below a thousand people and ten thousand identifiers. */
  readonly leak: Millions | null
  /** For not telling the regulator in time. */
  readonly silence: Millions
  readonly words: string
}

const brackets: readonly (readonly [people: number, identifiers: number, Millions])[] = [
  [100_001, 1_000_001, [10, 15]],
  [10_000, 100_000, [5, 10]],
  [1000, 10_000, [3, 5]],
]

/** What an incident of this scale may cost (KoAP art. 13.11 since 30.05.2025). The bracket follows from the counts, whichever is worse. */
export function fineBracket({ people, identifiers, repeated }: Scale): FineBracket {
  const [, , leak] = brackets.find(([fromPeople, fromIdentifiers]) => people >= fromPeople || identifiers >= fromIdentifiers) ?? [0, 0, null]
  const silence: Millions = [1, 3]
  const last = `за молчание ${range(silence)}`
  if (leak === null) return { leak, silence, words: `за утечку такого масштаба отдельного состава нет; ${last}` }
  const again = repeated ? 'повторно: 1–3\u00a0% выручки, но не меньше 20 и не больше 500\u00a0млн\u00a0₽; ' : ''
  return { leak, silence, words: `за утечку ${range(leak)}; ${again}${last}` }
}

function range([from, to]: Millions): string {
  return `${from}–${to}\u00a0млн\u00a0₽`
}
