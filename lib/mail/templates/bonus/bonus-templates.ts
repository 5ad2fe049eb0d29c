import type { BonusMessageName } from '../../bonus-message-names.ts'
import { bonusEarned } from './bonus-earned.tsx'
import { bonusExpiring } from './bonus-expiring.tsx'
import { bonusLevel } from './bonus-level.tsx'
import type { BonusTemplate } from './bonus-template.ts'

/** Every message of the bonus programme by the name that stands in the outbox row. */
export const bonusTemplates: { readonly [Name in BonusMessageName]: BonusTemplate<Name> } = {
  'bonus-earned': bonusEarned,
  'bonus-level': bonusLevel,
  'bonus-expiring': bonusExpiring,
}
