import { findInText } from './find-in-text.ts'

export type Hit = { readonly clause: string; readonly range: Range }

/** Where the query stands in the clauses on the page; a hit may run through links. */
export function hitsOf(query: string): Hit[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-searched]')).flatMap((place) => {
    const nodes = textNodesOf(place)
    const text = nodes.map((node) => node.data).join('')
    return findInText(text, query).flatMap(([from, to]) => {
      const range = rangeOf(nodes, from, to)
      return range ? [{ clause: place.dataset.searched ?? '', range }] : []
    })
  })
}

function textNodesOf(place: HTMLElement): Text[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}

function rangeOf(nodes: readonly Text[], from: number, to: number): Range | null {
  const range = document.createRange()
  let begin = 0
  let started = false
  for (const node of nodes) {
    const end = begin + node.length
    if (!started && from < end) {
      range.setStart(node, from - begin)
      started = true
    }
    if (started && to <= end) {
      range.setEnd(node, to - begin)
      return range
    }
    begin = end
  }
  return null
}

/** Marks all hits, and the one that was gone to. Browsers without highlights only scroll. */
export function mark(hits: readonly Hit[], at: number): void {
  if (!('highlights' in CSS)) return
  const here = hits[at]
  CSS.highlights.set('found', new Highlight(...hits.filter((hit) => hit !== here).map(({ range }) => range)))
  CSS.highlights.set('found-here', new Highlight(...(here ? [here.range] : [])))
}

export function unmark(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-here')
}

/** Brings a hit to the middle of the screen. */
export function scrollTo(hit: Hit | undefined): void {
  if (!hit) return
  const { top, height } = hit.range.getBoundingClientRect()
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollTo({ top: window.scrollY + top + height / 2 - window.innerHeight / 2, behavior: still ? 'instant' : 'smooth' })
}
