type Props = { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The numbers of a chart: the first column names the row. */
export function NumbersTable({ caption, head, rows }: Props) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-xs text-muted">
          {head.map((title, index) => (
            <th key={title} scope="col" className={index === 0 ? 'py-1 text-left font-medium' : 'py-1 text-right font-medium'}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...numbers]) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {name}
            </th>
            {numbers.map((number, index) => (
              <td key={head[index + 1]} className="py-1 text-right">
                {number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
