import { cx } from './cx.ts'

/** A grey place for what is coming; give it the size of the real thing by `className`. */
export function Skeleton({ className }: { readonly className: string }) {
  return <span aria-hidden className={cx('block animate-pulse rounded-md bg-ground motion-reduce:animate-none', className)} />
}
