import { FieldError } from '#components/ui/field.tsx'

const words = ['', 'ужасно', 'плохо', 'нормально', 'хорошо', 'отлично']

// A star is filled when it or one after it is chosen.
const star =
  'relative grid size-12 cursor-pointer place-items-center rounded-md text-[2.125rem] leading-none text-outline/60 has-[~label_input:checked]:text-signal-text has-checked:text-signal-text hover:text-signal-text has-[~label:hover]:text-signal-text has-focus-visible:outline-2 has-focus-visible:outline-focus'

/** One to five stars: radio buttons, so that keyboard and screen reader know them. */
export function StarField({ initial, error }: { readonly initial: string; readonly error: string | undefined }) {
  return (
    <div role="radiogroup" aria-labelledby="rating-label" aria-invalid={error ? true : undefined} aria-describedby={error ? 'rating-error' : undefined} className="grid min-w-0 gap-1.5">
      <p id="rating-label" className="text-sm font-medium">
        Оценка
      </p>
      <div className="-ml-2 flex w-fit">
        {[1, 2, 3, 4, 5].map((rating) => (
          <label key={rating} className={star}>
            <input
              type="radio"
              name="rating"
              value={rating}
              required
              defaultChecked={initial === String(rating)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <span aria-hidden>★</span>
            <span className="sr-only">
              {rating} из 5: {words[rating]}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id="rating-error" message={error} />}
    </div>
  )
}
