import { DeskSection } from '#components/desk/section.tsx'
import { Facts } from '#components/desk/facts.tsx'
import type { CampaignView } from '#lib/marketing/campaigns/queries.ts'
import type { ArchivedContent } from '#lib/marketing/content/archive-content.ts'
import { formatWhen } from '#lib/text/format-when.ts'

/** What was sent, word for word, by whose launch and approval, to how many; kept for a year after the last use and more (38-FZ art. 12). */
export function ArchiveSection({ campaign: { approverId, launcherId, launchedAt, names, numbers, variants }, archive }: { readonly campaign: CampaignView; readonly archive: readonly ArchivedContent[] }) {
  return (
    <DeskSection title="Архив: что было отправлено">
      <Facts
        facts={[
          { term: 'Согласовал', value: approverId && names[approverId] },
          { term: 'Запустил', value: launcherId && launchedAt && `${names[launcherId]}, ${formatWhen(launchedAt)}` },
          { term: 'Передано', value: numbers.handed.toLocaleString('ru') },
        ]}
      />
      {archive.map(({ id, letter, subject, html, text, contentHash, archivedAt }) => (
        <details key={id} className="rounded-md ring-1 ring-line">
          <summary className="cursor-pointer px-3 py-2 wrap-anywhere">
            {variants.length > 1 && `${letter === 'a' ? 'А' : 'Б'}: `}
            {subject || text.slice(0, 80)} <span className="text-muted">— с {formatWhen(archivedAt)}</span>
          </summary>
          <div className="grid gap-2 border-t border-line p-3">
            {html && <iframe title={`Письмо «${subject}»`} srcDoc={html} sandbox="" loading="lazy" className="h-[32rem] w-full rounded-md bg-white ring-1 ring-line" />}
            <details>
              <summary className="link inline-flex min-h-8 w-fit items-center">Текстом</summary>
              <pre className="max-h-80 overflow-auto text-xs whitespace-pre-wrap">{text}</pre>
            </details>
            <p className="text-xs text-muted wrap-anywhere">SHA-256 {contentHash}</p>
          </div>
        </details>
      ))}
      <p className="text-xs text-muted">Хранится не меньше года после последней отправки: статья 12 закона «О рекламе».</p>
    </DeskSection>
  )
}
