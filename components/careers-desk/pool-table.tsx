import Link from 'next/link'
import { Masked } from '#components/desk/masked.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { route } from '#components/ui/route.ts'
import type { PoolRow } from '#lib/careers-desk/pool/list-pool.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'
import { OfferVacancy } from './offer-vacancy.tsx'
import { Resting } from './resting.tsx'

type Props = { readonly rows: readonly PoolRow[]; /** What can be offered; empty where whoever looks may not write. */ readonly vacancies: readonly { readonly id: string; readonly title: string }[] }

/** Who agreed to be thought of for other vacancies. */
export function PoolTable({ rows, vacancies }: Props) {
  return <DeskTable caption="Кадровый резерв" rows={rows} rowKey={({ subjectId }) => subjectId} columns={vacancies.length > 0 ? [...columns, offerColumn(vacancies)] : columns} />
}

const columns: readonly Column<PoolRow>[] = [
  {
    key: 'number',
    title: 'Отклик',
    cell: ({ id, number }) => (
      <Link href={route(`/desk/candidates/${id}`)} prefetch={false} className="link whitespace-nowrap">
        № {number}
      </Link>
    ),
  },
  { key: 'name', title: 'Имя', cell: ({ name, rests }) => (rests ? <Resting /> : <Masked text={name} />) },
  { key: 'vacancy', title: 'Откликались на', grow: true, from: 'sm', cell: ({ vacancy, team }) => `${vacancy}, ${team}` },
  {
    key: 'until',
    title: 'В резерве до',
    from: 'md',
    cell: ({ until, askedAt }) => (
      <span className="whitespace-nowrap">
        {formatWhenDay(until)}
        {askedAt !== null && <span className="text-muted"> · спросили</span>}
      </span>
    ),
  },
]

function offerColumn(vacancies: Props['vacancies']): Column<PoolRow> {
  return { key: 'offer', title: 'Предложить вакансию', quiet: true, align: 'end', cell: ({ id, number, rests }) => (rests ? null : <OfferVacancy applicationId={id} number={number} vacancies={vacancies} />) }
}
