/** A document's text without the line that is its title, where the title is shown apart. */
export function withoutTitle(text: string, title: string): string {
  const body = text.trimStart()
  return body.startsWith(title) ? body.slice(title.length).trim() : body.trim()
}
