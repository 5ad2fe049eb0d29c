import { stageNames } from '#lib/careers/stages.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'

type Props = { readonly among: readonly ApplicationStage[]; /** Where the application stands: nothing to choose. */ readonly from: ApplicationStage }

/** The stages that an application can be moved to, as options of a list. */
export function StageOptions({ among, from }: Props) {
  return among
    .filter((stage) => stage !== from)
    .map((stage) => (
      <option key={stage} value={stage}>
        {stageNames[stage]}
      </option>
    ))
}
