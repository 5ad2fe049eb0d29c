import { DeskSection } from '#components/desk/section.tsx'
import { GoneList } from '#components/destruction/gone-list.tsx'
import { KeptList } from '#components/destruction/kept-list.tsx'
import { Alert } from '#components/ui/alert.tsx'
import type { DestructionPlan } from '#lib/privacy/destruction/plan.ts'

/** What a destruction takes, what it leaves and why. */
export function DryRun({ plan: { gone, kept, waits } }: { readonly plan: DestructionPlan }) {
  return (
    <div className="grid gap-4">
      {waits !== null && <Alert tone="caution" title="Пока ничего не уничтожить">Данные хранятся: {waits}.</Alert>}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <DeskSection title="Уйдёт">{gone.length === 0 ? <p className="text-muted">Ничего.</p> : <GoneList gone={gone} />}</DeskSection>
        <DeskSection title="Останется">{kept.length === 0 ? <p className="text-muted">Ничего.</p> : <KeptList kept={kept} />}</DeskSection>
      </div>
    </div>
  )
}
