import type { Metadata } from 'next'
import { Narrow } from '#components/appeals/code-page.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

export const metadata: Metadata = { title: 'Отклик удалён' }

/** Nothing of anybody: only that it is done. */
export const dynamic = 'force-dynamic'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function GonePage({ searchParams }: Props) {
  const { act } = await searchParams
  const number = typeof act === 'string' && /^\d{1,9}$/.test(act) ? act : null
  return (
    <Narrow>
      <DoorCard
        title="Отклик удалён"
        lead={
          <p>
            Всё, что вы прислали, уничтожено. {number !== null && `Об\u00a0этом составлен акт №\u00a0${number}, ваших данных в\u00a0нём нет.`}
          </p>
        }
      >
        <LinkButton href="/careers" size="l" wide>
          К&nbsp;вакансиям
        </LinkButton>
      </DoorCard>
    </Narrow>
  )
}
