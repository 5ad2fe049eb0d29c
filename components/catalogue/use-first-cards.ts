import { useEffect, useState } from 'react'
import { isKeeping } from './kept-focus.ts'
import { isOpening, wasOpenedFrom } from './moving-picture.tsx'

/**
 * How many cards of a list are drawn with the first frame of a page that comes without a load; the others come right after it. Enough of them to fill the
 * screen, and as many as it takes to be where the reader was: where that is not known, all. So does the server, and so does the first load.
 */
export function useFirstCards(slugs: readonly string[], list: string, below: boolean): number {
  const [count, setCount] = useState(() => firstCards(slugs, list, below))
  const partial = count < slugs.length
  useEffect(() => {
    if (!partial) return undefined
    let timer: ReturnType<typeof setTimeout>
    // Behind the callbacks of the frame: it is drawn.
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setCount(Infinity))))
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [partial])
  return count
}

/** `below`: the list stands below the first screen. */
function firstCards(slugs: readonly string[], list: string, below: boolean): number {
  if (isKeeping() && !below) return screenful()
  if (isOpening() && below) return 0
  const opened = slugs.findIndex((slug) => wasOpenedFrom(slug, list))
  return opened < 0 ? Infinity : opened + 1 + screenful()
}

/** Four cards, in one row or in two, are never less than 450 px high. */
function screenful(): number {
  return Math.ceil(innerHeight / 450) * 4
}
