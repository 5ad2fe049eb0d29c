import { formatAverage } from './format-average.ts'

type Props = {
  /** 1 to 5, with one digit after the point. */
  readonly rating: number
  readonly className?: string
}

const star = ' 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z'
/** Five stars, each in a square of 24. */
const five = `m12 3.5${star}${`m24 0${star}`.repeat(4)}`

/** Five stars as high as the text, filled as far as the rating goes. Drawn: a font may lack them, or have its own. */
export function Stars({ rating, className = '' }: Props) {
  return (
    <svg role="img" aria-label={`Оценка ${formatAverage(rating)} из 5`} viewBox="0 0 120 24" strokeWidth={1.5} strokeLinejoin="round" className={`h-[1.1em] w-[5.5em] shrink-0 ${className}`}>
      <path d={five} className="fill-outline/40 stroke-outline/40" />
      <svg width={rating * 24} height={24}>
        <path d={five} className="fill-signal-text stroke-signal-text" />
      </svg>
    </svg>
  )
}
