/** Where in a text a query stands, as `[from, to)`. Letter case, «ё» and the width of spaces do not matter. */
export function findInText(text: string, query: string): readonly (readonly [from: number, to: number])[] {
  const needle = folded(query.trim())
  if (needle.length < 2) return []
  const hay = folded(text)
  const found: [number, number][] = []
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) found.push([at, at + needle.length])
  return found
}

/** Sign for sign: the folded text is as long as the text. */
function folded(text: string): string {
  return text.replaceAll(/[\u00a0\u202f\n]/g, ' ').replaceAll(/[A-Za-zА-ЯЁё]/g, (letter) => (letter === 'ё' || letter === 'Ё' ? 'е' : letter.toLowerCase()))
}
