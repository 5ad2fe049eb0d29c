import { LinkButton } from '#components/ui/link-button.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { route } from '#components/ui/route.ts'
import type { BoughtLine } from '#lib/reviews/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'

/** Goods that were delivered and wait for a review. */
export function WaitingLine({ goods: { line, name, option, image, deliveredAt } }: { readonly goods: BoughtLine }) {
  return (
    <article className="flex flex-wrap items-center gap-4 rounded-lg bg-surface p-4 ring-1 ring-line ring-inset sm:p-5">
      {image !== null && (
        <span className="tile block size-18 rounded-md">
          <Picture src={image} width={1200} height={1200} alt="" range="thumb" sizes="72px" />
        </span>
      )}
      <div className="grid min-w-40 flex-1 gap-0.5">
        <h3 className="font-medium">{name}</h3>
        <p className="text-sm text-muted">
          {option === '' ? '' : `${option}. `}Доставлен {formatDate(deliveredAt)}
        </p>
      </div>
      <LinkButton href={route(`/account/reviews/${line}`)} variant="secondary" prefetch={false} aria-label={`Написать отзыв: ${name}`}>
        Написать отзыв
      </LinkButton>
    </article>
  )
}
