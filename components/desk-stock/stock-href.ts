/** The address of the list of stock with these filters; empty ones stay out. */
export function stockHref(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? '/desk/stock' : `/desk/stock?${new URLSearchParams(given)}`
}

export const stockItemHref = (sku: string): string => `/desk/stock/${encodeURIComponent(sku)}`
