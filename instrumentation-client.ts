// Runs in the browser before Next starts a page. React alone is a good third of what a phone evaluates then, and Next would evaluate
// everything in one task, during which no press is answered. So React comes first, and an empty entry in the queue of scripts that Next
// waits for (that of `next/script`, `beforeInteractive`) lets the browser breathe before the rest.
import 'react-dom/client'

const waiting = globalThis as { __next_s?: [src: string | null, attributes: { readonly children: string }][] }
waiting.__next_s = [...(waiting.__next_s ?? []), [null, { children: '' }]]
