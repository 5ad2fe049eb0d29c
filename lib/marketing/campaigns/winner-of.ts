import type { CampaignRule } from '#lib/db/generated/enums.ts'

/** A variant in the test: how many got it, and how many did what the rule counts. */
export type Tried = { readonly letter: string; readonly handed: number; readonly count: number }

const words: Readonly<Record<CampaignRule, string>> = { clicks: 'Переходов', orders: 'Заказов', fewest_withdrawals: 'Отписок' }

/** The better of two variants by the rule, per message handed over; equal ones leave it to `a`. `decision` says so in words. */
export function winnerOf(rule: CampaignRule, tried: readonly Tried[]): { readonly winner: 'a' | 'b'; readonly decision: string } {
  const [a, b] = ['a', 'b'].map((letter) => tried.find((each) => each.letter === letter) ?? { letter, handed: 0, count: 0 }) as [Tried, Tried]
  // Shares compared without dividing: a/A against b/B is a·B against b·A. Nobody got one of them: nothing was learnt.
  const lead = a.handed === 0 || b.handed === 0 ? 0 : b.count * a.handed - a.count * b.handed
  const better = rule === 'fewest_withdrawals' ? -lead : lead
  const winner = better > 0 ? 'b' : 'a'
  const numbers = `${words[rule]}: А — ${a.count} на ${a.handed} переданных, Б — ${b.count} на ${b.handed}.`
  return { winner, decision: `${numbers} ${better === 0 ? 'Поровну — по правилу остаётся А.' : `Дальше идёт вариант ${winner === 'a' ? 'А' : 'Б'}.`}` }
}
