import { DeskSection } from '#components/desk/section.tsx'
import type { CandidateCard } from '#lib/careers-desk/candidates/get-candidate.ts'
import { formatSize } from '#lib/text/format-size.ts'
import { counted } from '#lib/text/plural.ts'

const kinds = { pdf: 'PDF', docx: 'DOCX', odt: 'ODT', rtf: 'RTF' } as const

/** The CVs of a candidate: pages as pictures, and the file itself to take away. Each look is written down. */
export function Files({ candidate: { id, files } }: { readonly candidate: CandidateCard }) {
  if (files.length === 0) return null
  return files.map((file) => (
    <DeskSection
      key={file.id}
      title="Резюме"
      action={
        <a href={`/desk/candidates/${id}/cv/${file.id}`} download className="link text-sm">
          Скачать {kinds[file.kind]}
        </a>
      }
    >
      <p className="wrap-anywhere text-muted">
        {file.name} · {counted(file.pages, 'страница', 'страницы', 'страниц')} · {formatSize(file.bytes)}
      </p>
      {file.kind !== 'pdf' && file.previews.length > 0 && <p className="text-xs text-muted">Показан только текст файла: как он оформлен, видно в самом файле.</p>}
      {file.previews.length === 0 ? (
        <p className="text-muted">{file.drawnAt === null ? 'Страницы рисуются: обновите через минуту.' : 'Показать страницы не получилось: скачайте файл.'}</p>
      ) : (
        <ol className="grid gap-3">
          {file.previews.map(({ page, width, height }) => (
            <li key={page}>
              {/* oxlint-disable-next-line nextjs/no-img-element -- a private picture behind a permission: the optimiser may not have it */}
              <img src={`/desk/candidates/${id}/cv/${file.id}/${page}`} width={width} height={height} loading="lazy" alt={`Страница ${page}`} className="h-auto w-full rounded-sm bg-white ring-1 ring-line" />
            </li>
          ))}
        </ol>
      )}
    </DeskSection>
  ))
}
