import type { ReactNode } from 'react'
import { Icon, type IconName } from '#components/ui/icon.tsx'
import { formatSalary, salaryNote } from '#lib/careers/format-salary.ts'
import type { VacancyView } from '#lib/careers/types.ts'
import { employmentWords, workplaceWords } from '#lib/careers/work-words.ts'
import { formatDay } from '#lib/text/format-moment.ts'

type Props = { readonly vacancy: VacancyView; /** What can be done: to answer, to share. */ readonly children?: ReactNode }

/** The facts that decide whether to read on, and what to do next. */
export function VacancyAside({ vacancy: { salary, city, workplace, employment, team, closesAt }, children }: Props) {
  const pay = formatSalary(salary)
  return (
    <div className="grid gap-6 rounded-lg bg-surface p-6 ring-1 ring-line ring-inset sm:p-8">
      <p className="grid gap-0.5">
        <span className="text-xl font-semibold">{pay ?? 'Зарплату обсудим'}</span>
        {pay && <span className="text-sm text-muted">{salaryNote(salary)}</span>}
      </p>
      <dl className="grid gap-3">
        <Fact icon="user" name="Команда" value={team} />
        <Fact icon="pin" name="Где" value={`${city}, ${workplaceWords[workplace].toLowerCase()}`} />
        <Fact icon="clock" name="Занятость" value={employmentWords[employment]} />
        {closesAt !== null && <Fact icon="document" name="Отклики принимаем" value={`до\u00a0${formatDay(new Date(closesAt))} включительно`} />}
      </dl>
      {children && <div className="grid gap-3">{children}</div>}
    </div>
  )
}

function Fact({ icon, name, value }: { readonly icon: IconName; readonly name: string; readonly value: string }) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <Icon name={icon} className="row-span-2 mt-0.5 size-5 text-muted" />
      <dt className="text-sm text-muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
