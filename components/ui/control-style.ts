/** The look that one-line controls share: 48 px high, a clear outline, red when invalid. */
export const controlStyle =
  'h-12 w-full min-w-0 rounded-md bg-surface px-4 text-base text-ink ring-1 ring-inset ring-outline ' +
  'transition-shadow duration-150 placeholder:text-muted hover:ring-ink focus-visible:ring-ink ' +
  'aria-invalid:ring-2 aria-invalid:ring-danger disabled:bg-ground disabled:text-muted'
