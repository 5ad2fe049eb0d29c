import type { ConsentChannel, DocumentKind } from '#lib/db/generated/enums.ts'
import { shop } from '#lib/shop.ts'
import { lintBonusRules } from './lint/lint-bonus-rules.ts'
import { lintConsentText } from './lint/lint-consent-text.ts'
import { lintPolicy } from './lint/lint-policy.ts'
import type { Finding } from './lint/types.ts'
import type { ParsedPolicy, Purpose } from './types.ts'

type Kind = { readonly kind: DocumentKind; readonly channel: ConsentChannel | null }

/** What is wrong with a document of this shop, by the rules for its kind; `purposes`: the policy's registry, null when only the text is looked at. */
export function lintDocument({ kind, channel }: Kind, text: ParsedPolicy, purposes: readonly Purpose[] | null): Finding[] {
  if (kind === 'policy') return lintPolicy(text, { names: [shop.name], site: shop.site, purposes })
  if (kind === 'consent_text' && channel) return lintConsentText(text, { channel, operator: shop.operator, address: shop.address })
  if (kind === 'bonus_rules') return lintBonusRules(text, { operator: shop.operator, address: shop.address })
  return []
}
