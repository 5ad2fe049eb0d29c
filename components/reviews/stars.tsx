import { formatAverage } from './format-average.ts'

type Props = {
  /** 1 to 5, with one digit after the point. */
  readonly rating: number
  readonly className?: string
}

/** Five stars, filled as far as the rating goes. */
export function Stars({ rating, className = '' }: Props) {
  return (
    <span role="img" aria-label={`Оценка ${formatAverage(rating)} из 5`} className={`relative inline-block w-fit leading-none tracking-[0.08em] whitespace-nowrap ${className}`}>
      <span aria-hidden className="text-outline opacity-45">
        ★★★★★
      </span>
      <span aria-hidden className="absolute inset-y-0 left-0 overflow-hidden text-signal-text" style={{ width: `${rating * 20}%` }}>
        ★★★★★
      </span>
    </span>
  )
}
