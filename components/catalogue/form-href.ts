/** Where the states of a list are. */
export type ListAddress = {
  /** The list as it is without a choice. */
  readonly plain: string
  /** The path of all others. */
  readonly filtered: string
  /** The order that is not said. */
  readonly usual: string
}

/**
 * The address that a GET form over a list ends at, without the fields that say nothing (empty ones, the usual order)
 * and without the spaces of «7 000».
 */
export function formHref({ plain, filtered, usual }: ListAddress, fields: FormData): string {
  const params = new URLSearchParams()
  for (const [name, value] of fields) {
    const text = typeof value !== 'string' ? '' : name === 'q' ? value : value.replaceAll(/\s/g, '')
    if (text && !(name === 'sort' && text === usual)) params.append(name, text)
  }
  return params.size > 0 ? `${filtered}?${params}` : plain
}

/** Whether an address of a list asks for what a query string shows, as far as it is in fields of these names: on whatever page, in whatever order. */
export function asksFor(href: string, search: string, names: readonly string[]): boolean {
  const said = (query: string) =>
    [...new URLSearchParams(query)].filter(([name]) => names.includes(name)).map(([name, value]) => `${name}=${value.replaceAll(/\s/g, '')}`).toSorted().join('&')
  return said(new URL(href, 'http://list').search) === said(search)
}
