import type { Page } from '@playwright/test'

export type Control = {
  /** As it is posted; `?` and its type when it has no name of its own. */
  readonly name: string
  readonly type: string
  /** In words, for whoever reads the failure. */
  readonly label: string
  readonly required: boolean
  /** A box that is ticked when the page comes. */
  readonly ticked: boolean
}

export type Form = { readonly controls: readonly Control[]; readonly linksPolicy: boolean }

/** The forms of a page, seen or not, and what stands outside of any as one more. What Next posts for itself does not count. */
export async function readForms(page: Page): Promise<Form[]> {
  return page.evaluate(() => {
    const groups = new Map<Element | null, HTMLInputElement[]>([...document.querySelectorAll('form')].map((form) => [form, []]))
    for (const control of document.querySelectorAll<HTMLInputElement>('input, select, textarea, button[name]')) {
      if (!control.name.startsWith('$ACTION')) groups.set(control.form, [...(groups.get(control.form) ?? []), control])
    }
    // React makes names up (`_R_1a_`) where a group of radios needs one.
    const nameOf = ({ name, type }: HTMLInputElement): string => (name === '' || /^(_R_|:r|_r_)/.test(name) ? `?${type}` : name)
    return [...groups].map(([form, controls]) => ({
      linksPolicy: form !== null && form.querySelector('a[href="/privacy"], a[href^="/privacy#"]') !== null,
      controls: controls.map((control) => ({
        name: nameOf(control),
        type: control.type,
        label: control.labels?.[0]?.textContent?.trim().slice(0, 60) ?? control.getAttribute('aria-label') ?? '',
        required: control.required,
        ticked: control.type === 'checkbox' && control.checked,
      })),
    }))
  })
}
