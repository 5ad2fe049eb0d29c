import type { GoldenQuery } from './golden-types.ts'

/** Skus, whole and by their beginning, in either layout. */
export const skus: readonly GoldenQuery[] = [
  ['ORB2-GRAPHITE', 'orbita-2'],
  ['orb2', 'orbita-2'],
  ['orb2-sa', 'orbita-2'],
  ['orbs', 'orbita-sport'],
  ['ORBM-ROSE', 'orbita-mini'],
  ['kvnt-coral', 'kvant'],
  ['KVLT', 'kvant-lite'],
  ['PLS3-MINT', 'puls-3'],
  ['plsp', 'puls-pro'],
  ['rstk-sky', 'rostok'],
  ['RSTV-LILAC', 'rostok-kamera'],
  ['KNTR-GOLD-18', 'kontur'],
  ['knts white 17', 'kontur-slim'],
  ['LAPK-CORAL-S', 'lapka'],
  ['maym', 'mayak-max'],
  ['mayo-white', 'mayak-obd'],
  ['nhdc', 'nahodka-karta'],
  ['rmsl-mint-l', 'remeshok-silikon'],
  ['RMKZ-COGNAC', 'remeshok-kozha'],
  ['дфзл-сщкфд', 'lapka'],
  ['лмте-ыш', 'kvant'],
]
