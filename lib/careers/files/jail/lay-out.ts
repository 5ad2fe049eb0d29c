/** Characters in a line and lines on a page of A4 set in 10 points. */
const WIDTH = 92
const HEIGHT = 56

/** Plain text in pages of lines, as a preview shows it. A text without letters is one empty page. */
export function layOut(text: string): string[][] {
  const lines = text
    .replaceAll('\r', '')
    .replaceAll('\t', '    ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n')
    .flatMap(wrap)
  return Array.from({ length: Math.max(1, Math.ceil(lines.length / HEIGHT)) }, (_, page) => lines.slice(page * HEIGHT, (page + 1) * HEIGHT))
}

function wrap(paragraph: string): string[] {
  const lines: string[] = []
  let rest = paragraph.trimEnd()
  while (rest.length > WIDTH) {
    const space = rest.lastIndexOf(' ', WIDTH)
    const end = space > WIDTH / 3 ? space : WIDTH
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...lines, rest]
}
