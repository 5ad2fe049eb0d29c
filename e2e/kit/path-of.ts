/** The path of a link: the page that a test opens, wherever its shop says that it lives. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link)
  return pathname + search
}
