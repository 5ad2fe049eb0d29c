'use client'

import { useEffect, useLayoutEffect } from 'react'
import { keepFocus, restoreFocus } from './kept-focus.ts'

/**
 * Keeps the place of a keyboard user when a link replaces the page by its like (another colour, another filter): elements
 * with an id get the focus back. Give it a `key` that changes with the page.
 */
export function KeepFocus() {
  useLayoutEffect(restoreFocus, [])
  useEffect(() => {
    const remember = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a[id]')) keepFocus(event.target.closest('a[id]'))
    }
    document.addEventListener('click', remember)
    return () => document.removeEventListener('click', remember)
  }, [])
  return null
}
