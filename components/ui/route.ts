import type { Route } from 'next'

/** Marks an address that data brings (a product's `href`, a listing's URL) as one of the app's routes, for typed links. */
export function route(href: string): Route {
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- needed as soon as next has generated the routes' types
  return href as Route
}
