import { columnsOf } from '#lib/privacy/held/read-held.ts'
import { terms } from '#lib/privacy/register/terms.ts'
import type { Pack } from './make-pack.ts'

/** The pack for machines: values as they are stored, money in kopecks, times in UTC, with what each column is and why it is held. */
export function packJson({ madeAt, policyNumber, article14, held, withheld, unfound }: Pack): string {
  const tables = held.map(({ name, table, rows }) => {
    const columns = columnsOf(table)
    const given = columns.filter(([, column]) => column.withheld === null)
    const about = columns.map(([column, { label, categories, purpose, term, source, as }]) => [
      column, { label, categories, purpose, term: terms[term].words, source, ...(as === 'money' && { unit: 'kopecks' }) },
    ])
    // A row is a line.
    const whole = given.length === columns.length
    const lines = rows.map((row) => JSON.stringify(whole ? row : Object.fromEntries(given.map(([column]) => [column, row[column] ?? null]))))
    return `{"table":${JSON.stringify(name)},"title":${JSON.stringify(table.title)},"columns":${JSON.stringify(Object.fromEntries(about))},"rows":[\n${lines.join(',\n')}\n]}`
  })
  const head = JSON.stringify({ madeAt: madeAt.toISOString(), policy: policyNumber, law: article14, withheld, unfound })
  return `${head.slice(0, -1)},\n"data":[${tables.join(',\n')}]}`
}
