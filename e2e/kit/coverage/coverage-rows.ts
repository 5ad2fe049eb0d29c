import { collection, type Variant, variants } from './collection.ts'
import type { CoverRow } from './cover.ts'
import { promises } from './promises.ts'
import { rooms } from './rooms.ts'

/** Everything that the shop owes: its rooms, its promises, its collection points in each variant. */
export function coverageRows(): CoverRow[] {
  return [
    ...rooms.map(({ part, what, cover }) => ({ part, what, cover })),
    ...Object.entries(promises).map(([number, { what, cover }]) => ({ part: 'Обещания', what: `${number}. ${what}`, cover })),
    ...Object.entries(collection).flatMap(([point, covers]) =>
      (Object.keys(variants) as Variant[]).map((variant) => ({ part: 'Места сбора', what: `${point}: ${variants[variant]}`, cover: covers[variant] }))),
  ]
}
