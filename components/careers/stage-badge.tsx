import { Badge } from '#components/ui/badge.tsx'
import { stageNames } from '#lib/careers/stages.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'

const tones: Readonly<Partial<Record<ApplicationStage, 'positive' | 'caution' | 'signal'>>> = { interview: 'signal', offer: 'positive', hired: 'positive' }

/** Where an application stands, in a word. */
export function StageBadge({ stage }: { readonly stage: ApplicationStage }) {
  return <Badge tone={tones[stage] ?? 'neutral'}>{stage === 'hired' ? 'Вы приняты' : stageNames[stage]}</Badge>
}
