import type { ParsedPolicy } from '#lib/policy/types.ts'
import { readText } from './read-text.ts'
import type { Finding } from './types.ts'

type Context = { /** The seller's name, surname first. */ readonly operator: string; readonly address: string }

type Row = {
  readonly name: string
  readonly defect: string
  /** What the text has to say; `null`: it must not say `never`. */
  readonly said: RegExp | null
  readonly never?: RegExp
  readonly message: string
}

const rows: readonly Row[] = [
  { name: 'free', defect: 'D27', said: /участие бесплатно/, message: 'Не сказано, что участие бесплатно.' },
  { name: 'no-advertising', defect: 'D4', said: /не зависит от согласи[а-я]+ на рекламу/, message: 'Не сказано, что участие не зависит от согласия на рекламу.' },
  { name: 'no-money', defect: 'D27', said: /бонусы - не деньги/, message: 'Не сказано, что бонусы не деньги.' },
  { name: 'how-long', defect: 'D5', said: /бонусы действуют \d+ (день|дня|дней)/, message: 'Не сказано, сколько действуют бонусы.' },
  { name: 'order-returned', defect: 'D27', said: /при возврате/, message: 'Не сказано, что происходит с бонусами при возврате.' },
  { name: 'leaving', defect: 'D21', said: /выйти из программы можно в любое время/, message: 'Не сказано, как выйти из программы.' },
  { name: 'notice', defect: 'D17', said: /не позднее чем за \d+ (день|дня|дней) до начала действия/, message: 'Не сказано, за сколько дней объявляют об ухудшении условий.' },
  { name: 'data', defect: 'D27', said: /4\.1\.11/, message: 'Не назван пункт Политики, по которому обрабатываются данные участников.' },
  { name: 'own-court', defect: 'D3', said: /потребитель выбирает/, message: 'Не сказано, что суд выбирает потребитель.' },
  { name: 'consent-forced', defect: 'D4', said: null, never: /(обязательн[а-я]*|требует|нужно|необходимо|условие)[^.]{0,40}соглас[а-я]+ на (реклам|рассыл|получение рекл)/, message: 'Участие обусловлено согласием на рекламу: закон этого не допускает.' },
  { name: 'one-sided', defect: 'D17', said: null, never: /без (предварительного )?уведомлени|в одностороннем порядке|по своему усмотрению/, message: 'Условия меняются без предупреждения. О них объявляют заранее.' },
  { name: 'final', defect: 'D30', said: null, never: /решени[а-я]+ [^.]{0,30}окончательн|не подлеж[а-я]+ (обжаловани|пересмотр)/, message: 'Решение объявлено окончательным. С ним можно не согласиться.' },
  { name: 'placeholder', defect: 'D27', said: null, never: /[{}]|(^|\s)[?!][a-z]+ /, message: 'Осталось незаполненное место.' },
]

/** What is wrong with the rules of a bonus programme: what a participant has to be told and what the law does not let them be bound by (L40, 2300-1 art. 16). */
export function lintBonusRules(text: ParsedPolicy, { operator, address }: Context): Finding[] {
  const { clauses } = readText(text)
  const all = clauses.map(({ words }) => words).join('\n')
  const faults = rows
    .filter(({ said, never }) => (said !== null && !said.test(all)) || never?.test(all))
    .map(({ name, defect, never, message }) => ({
      rule: name, defect, clause: never ? (clauses.find(({ words }) => never.test(words))?.number ?? null) : null, message,
    }))
  const surname = operator.toLowerCase().split(' ').find((word) => word !== 'ип')?.slice(0, -2) ?? ''
  if (all.includes(surname) && all.includes(address.toLowerCase())) return faults
  return [...faults, { rule: 'who', defect: 'D20', clause: null, message: 'Не назван продавец с адресом.' }]
}
