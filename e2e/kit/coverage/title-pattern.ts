/**
 * What a title begins with as the table names it: «…» stands for anything, clauses are left out. Matches titles as they stand in the sources and as they are in a run.
 */
export function titlePattern(title: string): RegExp {
  return new RegExp(`^${title.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*')}`, 'u')
}
