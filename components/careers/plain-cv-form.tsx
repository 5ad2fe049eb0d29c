import { Button } from '#components/ui/button.tsx'
import { FieldError } from '#components/ui/field.tsx'

type Props = {
  /** The page it stands on, which the upload leads back to. */
  readonly back: string
  /** Why the last one was not taken. */
  readonly problem: string | null
  readonly title?: string
}

/** Without scripts the CV goes by a form of its own, before the rest: a file and text fields cannot wait for each other. */
export function PlainCvForm({ back, problem, title = 'Сначала приложите резюме' }: Props) {
  return (
    <form action="/api/careers/cv" method="post" encType="multipart/form-data" className="no-script mb-8 grid grid-cols-[minmax(0,1fr)] gap-3 rounded-lg bg-ground p-5">
      <input type="hidden" name="back" value={back} />
      <label htmlFor="plain-cv" className="font-medium">
        {title}
      </label>
      <input id="plain-cv" type="file" name="file" accept=".pdf,.docx,.odt,.rtf" required aria-describedby={problem === null ? undefined : 'plain-cv-error'} className="min-h-11 w-full min-w-0" />
      {problem !== null && <FieldError id="plain-cv-error" message={problem} />}
      <div>
        <Button type="submit" variant="secondary">
          Загрузить
        </Button>
      </div>
      <p className="text-sm text-muted">PDF, DOCX, ODT или RTF до&nbsp;10&nbsp;МБ. Вместо файла ниже можно дать ссылку.</p>
    </form>
  )
}
