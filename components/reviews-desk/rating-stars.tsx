/** One to five stars. */
export function RatingStars({ rating }: { readonly rating: number }) {
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden className="tracking-[0.1em]">
        {'★'.repeat(rating)}
        <span className="text-muted opacity-50">{'★'.repeat(5 - rating)}</span>
      </span>
      <span className="sr-only">{rating} из 5</span>
    </span>
  )
}
