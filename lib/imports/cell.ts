// Spreadsheets take a cell that begins with one of these for a formula: such cells leave with an apostrophe before them, and lose it on
// their way back.
const formula = /^'*[=+\-@\t\r]/
const guarded = /^'+[=+\-@\t\r]/

export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** What a cell says: without the guard, without space around it, with line feeds only. */
export function readCell(cell: string): string {
  return (guarded.test(cell) ? cell.slice(1) : cell).replaceAll(/\r\n?/g, '\n').trim()
}

/** Items of one cell: «GPS | ГЛОНАСС». A bar or a backslash within an item has a backslash before it. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[\\|]/g, '\\$&')).join(' | ')
}

export function splitItems(cell: string): string[] {
  const items = cell.match(/(\\.|[^\\|])+/gs) ?? []
  return items.map((item) => item.replaceAll(/\\(.)/gs, '$1').trim()).filter((item) => item !== '')
}
