/** A query and the slugs of all the products of the demo catalogue that it should find; none: it should find nothing. */
export type GoldenQuery = readonly [query: string, ...expected: readonly string[]]

export const round = ['orbita-2', 'orbita-sport', 'orbita-mini'] as const
export const square = ['kvant', 'kvant-lite'] as const
export const watches = [...round, ...square] as const
export const kids = ['rostok', 'rostok-kamera'] as const
export const bands = ['puls-3', 'puls-pro'] as const
export const rings = ['kontur', 'kontur-slim'] as const
export const pets = ['lapka', 'sled'] as const
export const cars = ['mayak', 'mayak-max', 'mayak-obd'] as const
export const tags = ['nahodka', 'nahodka-karta'] as const
export const straps = ['remeshok-silikon', 'remeshok-kozha'] as const
export const dock = 'dok-stanciya'
