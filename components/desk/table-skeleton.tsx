import { Skeleton } from '#components/ui/skeleton.tsx'

/** The place of a table that is being read: the fallback of a `<Suspense>` below the permission check. */
export function TableSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div role="status" className="grid min-w-0 grid-cols-[minmax(0,1fr)] overflow-hidden rounded-md bg-surface ring-1 ring-line">
      <span className="sr-only">Загружается…</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-10 items-center gap-6 border-b border-line px-3 last:border-0">
          <Skeleton className="h-4 w-20" />
          <Skeleton className="h-4 w-48" />
          <Skeleton className="ml-auto h-4 w-24" />
        </div>
      ))}
    </div>
  )
}
