/** Why a call is refused: a status, and a sentence that says what to do. */
export class ApiError extends Error {
  readonly status: 400 | 404 | 409 | 503
  readonly fields: Readonly<Record<string, string>>

  constructor(status: ApiError['status'], sentence: string, fields: ApiError['fields'] = {}) {
    super(sentence)
    this.name = 'ApiError'
    this.status = status
    this.fields = fields
  }
}
