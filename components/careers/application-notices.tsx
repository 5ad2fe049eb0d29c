import { Alert } from '#components/ui/alert.tsx'
import type { ApplicationView } from '#lib/careers/read-application.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { ForgetDraft } from './forget-draft.tsx'

type Props = { readonly application: ApplicationView; readonly asked: Readonly<Record<string, string | string[] | undefined>> }

/** What has just happened to an application: the address of its page says it. */
export function ApplicationNotices({ application: { vacancy, email, rests, pool }, asked }: Props) {
  return (
    <>
      {(asked.sent === '1' || asked.already === '1') && <ForgetDraft slug={vacancy.slug} />}
      {asked.sent === '1' && (
        <Alert tone="success" role="status" title="Отклик отправлен">
          Копия и&nbsp;ссылка на&nbsp;отклик ушли на&nbsp;{email}. Ответим туда&nbsp;же, каким&nbsp;бы ни&nbsp;было решение.
        </Alert>
      )}
      {asked.already === '1' && (
        <Alert role="status" title="Вы уже откликались на эту вакансию">
          Прежний отклик остался как есть, второй мы не&nbsp;завели. Исправить его можно здесь.
        </Alert>
      )}
      {asked.corrected === '1' && <Alert tone="success" role="status" title="Исправлено" />}
      {asked.agreed === '1' && rests === null && <Alert tone="success" role="status" title={'Спасибо, рассматриваем отклик дальше'} />}
      {asked.stays === '1' && pool && <Alert tone="success" role="status" title={`Вы в\u00a0резерве до\u00a0${formatDate(pool.until)}`} />}
    </>
  )
}
