import { LinkButton } from '#components/ui/link-button.tsx'

/** What stands in place of a page that is none. */
export function PageNotFound() {
  return (
    <div className="wrap grid min-h-[60vh] content-center justify-items-start gap-6 py-16">
      <p className="text-xl font-semibold text-signal-text">404</p>
      <h1 className="max-w-2xl text-4xl">Трекер потерял эту страницу</h1>
      <p className="max-w-lg text-lg text-muted">
        Возможно, адрес набран с&nbsp;ошибкой или товар больше не&nbsp;продаётся. Всё, что есть в&nbsp;магазине,&nbsp;— в&nbsp;каталоге.
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/catalogue">Смотреть каталог</LinkButton>
        <LinkButton href="/" variant="secondary">
          На главную
        </LinkButton>
      </div>
    </div>
  )
}
