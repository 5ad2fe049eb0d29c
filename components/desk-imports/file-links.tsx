import { columnsOf } from '#lib/imports/columns.ts'
import { importKinds, kindNames } from '#lib/imports/kinds.ts'

const link = 'inline-flex min-h-6 items-center underline underline-offset-4'

/** What can be taken away of each kind, and what its columns mean. */
export function FileLinks() {
  return (
    <ul className="grid gap-2">
      {importKinds.map((kind) => (
        <li key={kind} className="grid gap-x-4 gap-y-1 border-line not-last:border-b not-last:pb-2 sm:grid-cols-[7rem_minmax(0,1fr)]">
          <span className="font-medium">{kindNames[kind]}</span>
          <div className="grid gap-1">
            <span className="flex flex-wrap gap-x-4 gap-y-1">
              <a href={`/desk/imports/export/${kind}`} download className={link}>
                Скачать всё
              </a>
              {kind === 'products' && (
                <a href={`/desk/imports/export/${kind}?parts`} download className={link}>
                  Частями до 45 МБ, zip
                </a>
              )}
              <a href={`/desk/imports/template/${kind}`} download className={link}>
                Пустой шаблон
              </a>
            </span>
            {kind === 'products' && <span className="text-xs text-muted">Обратно загружается файл до 50 МБ. Если каталог больше, скачайте его частями: каждая загружается отдельно.</span>}
            <details>
              <summary className="min-h-6 cursor-pointer text-muted">Столбцы</summary>
              <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
                {columnsOf[kind].map(({ field, title, required, says }) => (
                  <div key={field} className="contents">
                    <dt>
                      {title}
                      {required && <span className="text-muted"> — обязателен</span>}
                    </dt>
                    <dd className="text-muted max-sm:mb-1">{says}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </div>
        </li>
      ))}
    </ul>
  )
}
