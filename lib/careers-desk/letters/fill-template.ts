/** What a template has places for. */
export type LetterFacts = { readonly name: string; readonly vacancy: string; readonly number: number; /** The public wording of a rejection. */ readonly reason: string | null }

/** The places that staff may write, and what stands there in the letter. */
export const places = { имя: 'имя кандидата', вакансия: 'название вакансии', отклик: 'номер отклика', причина: 'причина отказа, как её читает кандидат' } as const

/** Fills the places of a template: `{имя}`, `{вакансия}`, `{отклик}`, `{причина}`. What is no place stays as it is. */
export function fillTemplate(template: string, { name, vacancy, number, reason }: LetterFacts): string {
  const values: Readonly<Record<string, string>> = { имя: name, вакансия: vacancy, отклик: String(number), причина: reason ?? '' }
  return template.replaceAll(/\{([а-яё]+)\}/gu, (whole, place: string) => values[place] ?? whole).replaceAll(/\n{3,}/g, '\n\n').trim()
}

/** Places in a text that no template has: a mistyped one would reach the candidate. */
export function unknownPlaces(template: string): string[] {
  return [...template.matchAll(/\{([^{}\n]*)\}/g)].flatMap(([whole, place]) => (place !== undefined && Object.hasOwn(places, place) ? [] : [whole]))
}
