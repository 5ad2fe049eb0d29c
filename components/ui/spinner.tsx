/** A turning ring in the colour of the text. Decoration: say what is happening in words beside it. */
export function Spinner() {
  return (
    <span
      aria-hidden
      className="size-5 animate-spin rounded-full border-2 border-current border-r-transparent motion-reduce:animate-pulse motion-reduce:border-r-current"
    />
  )
}
