import type { Finding } from '#lib/policy/lint/types.ts'
import { counted } from '#lib/text/plural.ts'

/** What is wrong with a text, clause by clause: nothing is published while something stands here. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="text-positive">Недостатков не найдено.</p>
  return (
    <div className="grid gap-2">
      <p className="font-medium text-danger">{counted(findings.length, 'недостаток', 'недостатка', 'недостатков')}: публиковать нельзя</p>
      <ul className="grid gap-2">
        {findings.map(({ rule, clause, message, defect }, index) => (
          <li key={`${rule}-${index}`} className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-2 border-b border-line pb-2 last:border-0">
            <span className="font-medium">{clause === null ? 'весь' : clause}</span>
            <span className="text-pretty wrap-anywhere">{message} <span className="text-xs text-muted">{defect}</span></span>
          </li>
        ))}
      </ul>
    </div>
  )
}
