/** Basis points as per cent: 300 is «3 %», 350 «3,5 %»; a no-break space. */
export function formatRate(rate: number): string {
  return `${(rate / 100).toLocaleString('ru-RU', { maximumFractionDigits: 2 })}\u00a0%`
}
