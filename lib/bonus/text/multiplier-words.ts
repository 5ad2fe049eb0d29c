/** How many times as much a multiplier in per cent gives, as an adverb: 0 «не начисляются», 50 «вдвое меньше», 150 «в 1,5 раза больше», 200 «вдвое больше». */
export function multiplierWords(multiplier: number): string {
  if (multiplier === 0) return 'не\u00a0начисляются'
  if (multiplier === 100) return 'как обычно'
  const more = multiplier > 100
  const times = more ? multiplier / 100 : 100 / multiplier
  const word = more ? 'больше' : 'меньше'
  const known = { 2: 'вдвое', 3: 'втрое', 4: 'вчетверо' }[times]
  if (known) return `${known} ${word}`
  if (!more) return `${multiplier}\u00a0% от\u00a0обычного`
  return `в\u00a0${times.toLocaleString('ru-RU')}\u00a0${Number.isInteger(times) && times >= 5 ? 'раз' : 'раза'} ${word}`
}
