import type { CompiledMail, CompiledSms } from '../content/compiled.ts'
import type { Office } from './office.ts'

type Compiled = ReadonlyMap<string, CompiledMail | CompiledSms>

/** How long (milliseconds) variants are used before they are asked for anew; the office may have had them for as long again. */
const FRESH = 15_000

const kept = new Map<string, { readonly until: number; readonly compiled: Promise<Compiled> }>()

/** The variants of a campaign, by letter: from the office, once in a while. */
export async function compiledVariants(campaignId: string, office: Office): Promise<(letter: string) => CompiledMail | CompiledSms> {
  const compiled = await variantsOf(campaignId, office)
  return (letter) => {
    const found = compiled.get(letter)
    if (!found) throw new Error(`campaign ${campaignId} has no variant ${letter}`)
    return found
  }
}

function variantsOf(campaignId: string, office: Office): Promise<Compiled> {
  const moment = performance.now()
  const known = kept.get(campaignId)
  if (known && known.until > moment) return known.compiled
  for (const [each, { until }] of kept) if (until <= moment) kept.delete(each)
  const compiled = office.compiled(campaignId).then((variants) => new Map(variants.map((each) => [each.letter, each])))
  kept.set(campaignId, { until: moment + FRESH, compiled })
  // Whoever asks next tries again.
  compiled.catch(() => kept.delete(campaignId))
  return compiled
}
