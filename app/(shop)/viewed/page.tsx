import { pageMetadata } from '#components/seo/page-metadata.ts'
import { ViewedRoom } from '#components/viewed/viewed-room.tsx'

export const metadata = pageMetadata({ title: 'Вы смотрели', description: 'Товары, которые вы открывали.', path: '/viewed', index: false })

/** The same page for everybody; what was looked at the browser knows, or asks for. */
export default function ViewedPage() {
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      <h1 className="text-3xl">Вы смотрели</h1>
      <noscript>
        <p>Без скриптов магазин не запоминает, что вы смотрели.</p>
      </noscript>
      <div className="needs-scripts min-h-96">
        <ViewedRoom />
      </div>
    </div>
  )
}
