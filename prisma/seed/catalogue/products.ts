import { accessories } from './accessories.ts'
import { carTrackers } from './car-trackers.ts'
import { fitnessBands } from './fitness-bands.ts'
import { keyFinders } from './key-finders.ts'
import { kidsWatches } from './kids-watches.ts'
import { petTrackers } from './pet-trackers.ts'
import type { ProductSeed } from './seed-types.ts'
import { smartRings } from './smart-rings.ts'
import { watchesRound } from './watches-round.ts'
import { watchesSquare } from './watches-square.ts'

/** The 21 products, family by family. */
export const products: readonly ProductSeed[] = [
  ...watchesRound,
  ...watchesSquare,
  ...fitnessBands,
  ...kidsWatches,
  ...smartRings,
  ...petTrackers,
  ...carTrackers,
  ...keyFinders,
  ...accessories,
]
