/** The look of one-line controls of the desk: 36 px high, on phones 44 px with text that phones do not zoom into. */
export const deskControl =
  'h-9 w-full min-w-0 rounded-sm bg-surface px-3 text-sm text-ink ring-1 ring-inset ring-outline max-sm:h-11 max-sm:text-base ' +
  'placeholder:text-muted hover:ring-ink focus-visible:ring-ink aria-invalid:ring-2 aria-invalid:ring-danger disabled:bg-ground disabled:text-muted'

/** The same for several lines. */
export const deskArea = `${deskControl} field-sizing-content h-auto! min-h-20 py-2`
