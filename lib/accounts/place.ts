const countries = new Intl.DisplayNames('ru', { type: 'region' })

/** «Россия, 203.0.113.7»; null when nothing is known. */
export function placeOf(country: string | null, address: string | null): string | null {
  return [country && countries.of(country), address].filter(Boolean).join(', ') || null
}
