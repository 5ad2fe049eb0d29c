import { useRef } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'

/** After «g» a letter leads to a room for so long, milliseconds. */
const LED = 1000

/** Letters that do something on this page, by their place on the keyboard; never while somebody types, in an open dialog, or after «g», where a letter leads to a room. */
export function useLetterKeys(ways: Readonly<Record<string, (() => void) | undefined>>): void {
  const led = useRef(Number.NEGATIVE_INFINITY)
  useHotkeys('g', ({ timeStamp }) => {
    led.current = timeStamp
  })
  useHotkeys(
    Object.keys(ways),
    (event) => {
      const way = ways[event.code.slice('Key'.length).toLowerCase()]
      if (!way || event.timeStamp - led.current < LED || document.querySelector('dialog[open]')) return
      event.preventDefault()
      way()
    },
  )
}
