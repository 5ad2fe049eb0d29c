import { WhoWrites } from './who-writes.tsx'

/** Where nobody has written yet, and who may. */
export function NoReviews({ slug }: { readonly slug: string }) {
  return (
    <div className="grid max-w-2xl gap-5">
      <p className="text-lg">Отзывов пока нет. Их пишут те, кто купил и&nbsp;получил этот товар.</p>
      <WhoWrites slug={slug} />
    </div>
  )
}
