'use client'

import { useEffect } from 'react'
import { searchFields } from './search-fields.ts'

/** Shows in the fields of the header, which are the same on every page, what this page has found. */
export function ShowQuery({ query }: { readonly query: string }) {
  useEffect(() => {
    show(query)
    return () => show('')
  }, [query])
  return null
}

function show(words: string): void {
  for (const id of searchFields) {
    const field = document.getElementById(id)
    if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = words
  }
}
