import type { PdfBlock, PdfDocument } from '#lib/pdf/pdf-block.ts'
import type { VersionView } from '#lib/policy/version-view.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { purposeRows } from './purpose-words.ts'

/** A version of the policy as a document: text, purposes, hash. The same bytes whenever it is made. */
export function policyPdf({ number, title, clauses, purposes, hash, effectiveFrom, publishedAt }: VersionView): PdfDocument {
  return {
    title,
    subtitle: `Версия ${number}. Действует с ${formatDate(new Date(effectiveFrom))}`,
    date: new Date(publishedAt),
    blocks: [
      ...clauses.flatMap(({ number: clause, text }): PdfBlock[] => {
        if (!clause.includes('.')) return [{ kind: 'heading', text: `${clause}. ${text}` }]
        return [clause.startsWith('0.') ? { kind: 'paragraph', text } : { kind: 'clause', number: clause, text }]
      }),
      ...(purposes.length > 0 ? [{ kind: 'heading', text: 'Перечень целей' } as const] : []),
      ...purposes.map((purpose): PdfBlock => ({ kind: 'rows', rows: [{ name: 'Зачем', value: `${purpose.title} (пункт ${purpose.clause})` }, ...purposeRows(purpose)] })),
      { kind: 'small', text: `Контрольная сумма версии (SHA-256): ${hash}` },
    ],
  }
}
