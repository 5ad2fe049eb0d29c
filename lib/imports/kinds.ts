/** What a file can be about. */
export const importKinds = ['products', 'prices', 'stock'] as const

export type ImportKind = (typeof importKinds)[number]

export function isImportKind(text: unknown): text is ImportKind {
  return importKinds.some((kind) => kind === text)
}

export const kindNames: Readonly<Record<ImportKind, string>> = { products: 'Товары', prices: 'Цены', stock: 'Остатки' }

/** The largest file that is taken, bytes. */
export const LARGEST_FILE = 50 * 2 ** 20
