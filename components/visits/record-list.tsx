import type { DeviceRecord } from '#lib/visits/device-records.ts'

const kinds = { cookie: 'cookie', localStorage: 'память браузера', sessionStorage: 'память вкладки' } as const
const bases = { necessary: 'необходимо для работы магазина', choice: 'по вашему выбору', own: 'остаётся у вас, можно выключить' } as const

/** The register of what the shop leaves in a browser. */
export function RecordList({ records }: { readonly records: readonly DeviceRecord[] }) {
  return (
    <div className="grid gap-3">
      {records.map(({ name, kind, purpose, life, basis }) => (
        <div key={name} className="grid gap-3 rounded-lg p-5 ring-1 ring-line ring-inset">
          <h3 className="flex flex-wrap items-baseline gap-x-3 text-base">
            <code className="font-mono text-sm break-all">{name}</code>
            <span className="text-sm font-normal text-muted">{kinds[kind]}</span>
          </h3>
          <p>{purpose}.</p>
          <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
            <div>
              <dt className="text-muted">Сколько живёт</dt>
              <dd>{life}</dd>
            </div>
            <div>
              <dt className="text-muted">Основание</dt>
              <dd>{bases[basis]}</dd>
            </div>
          </dl>
        </div>
      ))}
    </div>
  )
}
