import { PageNotFound } from '#components/layout/page-not-found.tsx'

/** A letter that is none, or a shop that sells for real. */
export default function NotFound() {
  return <PageNotFound />
}
