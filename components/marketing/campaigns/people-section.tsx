import { DeskSection } from '#components/desk/section.tsx'
import { ExclusionLedger } from '#components/marketing/audiences/exclusion-ledger.tsx'
import { shownPreview } from '#lib/marketing/audiences/shown-preview.ts'
import type { Preview } from '#lib/marketing/audiences/types.ts'

/** Who would get it now, and how many would not, for which reason. */
export function PeopleSection({ preview }: { readonly preview: Preview }) {
  return (
    <DeskSection title="Кто получит">
      <ExclusionLedger preview={shownPreview(preview)} />
      <p className="text-sm text-muted">По согласиям на эту минуту; перед отправкой каждого сообщения они проверяются снова.</p>
    </DeskSection>
  )
}
