/** What came of an upload: the signed token of the file, or why it was not taken. */
export type SentCv = { readonly cv: string; readonly name: string; readonly bytes: number } | { readonly message: string }

const LOST = 'Файл не\u00a0дошёл. Проверьте интернет и\u00a0попробуйте ещё раз или дайте ссылку на\u00a0резюме.'

/** Sends a file by itself and tells how much of it has gone (0 to 1). `signal` gives up. */
export function sendCv(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<SentCv> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve(read(request.responseText)))
    for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, () => resolve({ message: LOST }))
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', '/api/careers/cv')
    request.setRequestHeader('Accept', 'application/json')
    request.send(form)
  })
}

function read(text: string): SentCv {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer !== 'object' || answer === null) return { message: LOST }
    if ('message' in answer && typeof answer.message === 'string') return { message: answer.message }
    const { cv, name, bytes } = answer as Readonly<Record<string, unknown>>
    return typeof cv === 'string' && typeof name === 'string' && typeof bytes === 'number' ? { cv, name, bytes } : { message: LOST }
  } catch {
    return { message: LOST }
  }
}
