import { bands, type GoldenQuery, kids, pets, rings, round, square, straps, watches } from './golden-types.ts'

/** Typed in the other keyboard layout, both ways. */
export const layouts: readonly GoldenQuery[] = [
  ['rjkmwj', ...rings],
  ['xfcs', ...watches, ...kids],
  [',hfcktn', ...bands],
  ['cvfhn xfcs', ...watches],
  ['cvfhn-xfcs', ...watches],
  ['jh,bnf 2', 'orbita-2'],
  ['jh,bnf', ...round],
  ['rdfyn', ...square],
  ['rdfyn kfqn', 'kvant-lite'],
  ['gekmc ghj', 'puls-pro'],
  ['htvtijr', ...straps],
  ['jitqybr', 'lapka'],
  ['ltncrbt xfcs', ...kids],
  ['nhtrth lkz cj,frb', ...pets],
  ['pfhzlrf', 'dok-stanciya'],
  ['vfzr vfrc', 'mayak-max'],
  ['пзы трекер для собаки', 'lapka'],
  ['часы пзы', 'orbita-2', 'orbita-sport', 'kvant', ...kids],
  ['цфеср', ...watches, ...kids],
  ['ыьфке цфеср', ...watches],
  ['щки2', 'orbita-2'],
  ['лтек', 'kontur'],
  ['часы xfcs', ...watches, ...kids],
]
