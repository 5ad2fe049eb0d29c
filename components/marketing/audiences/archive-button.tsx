'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { archiveAudience } from '#lib/marketing/audiences/actions.ts'

/** Takes an audience out of what new campaigns may choose, or back in; the notice takes it back. */
export function ArchiveButton({ id, archived }: { readonly id: string; readonly archived: boolean }) {
  return (
    <ActionButton action={archiveAudience} input={{ id, archived: !archived }} done={archived ? 'Аудитория снова в списке' : 'Аудитория в архиве'} undo={() => archiveAudience({ id, archived })}>
      {archived ? 'Вернуть из архива' : 'В архив'}
    </ActionButton>
  )
}
