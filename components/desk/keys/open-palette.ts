const WANTED = 'desk-palette'

/** Opens the palette from wherever a button for it stands. */
export function openPalette(): void {
  window.dispatchEvent(new Event(WANTED))
}

/** Hears the wish for the palette; answers how to stop. */
export function onPaletteWanted(open: () => void): () => void {
  window.addEventListener(WANTED, open)
  return () => window.removeEventListener(WANTED, open)
}
