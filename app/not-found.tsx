/**
 * Nobody should ever come here: groups of pages have their own, other addresses are `global-not-found.tsx`. Without it Next
 * puts its built-in one, English and 1.5 kB, into every page.
 */
export default function NotFound() {
  return <h1 className="m-auto p-6">Страница не найдена</h1>
}
