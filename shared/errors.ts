/** Refusal words both sides know. The HTTP status belongs to the word; the sentence belongs to the web. */
export const problemStatus = {
  malformed: 400,
  'unknown-filter': 400,
  'unknown-sort': 400,
  'bad-range': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'not-allowed': 403,
  'four-eyes': 403,
  recused: 403,
  'above-rank': 403,
  'cross-origin': 403,
  'not-found': 404,
  'changed-meanwhile': 409,
  'wrong-state': 409,
  'lease-held': 409,
  'already-open': 409,
  'already-published': 409,
  'not-unique': 409,
  'too-late': 409,
  'already-carried-out': 409,
  'merged-away': 409,
  blocked: 409,
  'kept-apart': 403,
  'reveal-needed': 403,
  'file-infected': 409,
  'file-unscanned': 409,
  'file-frozen': 409,
  'too-large': 413,
  'wrong-type': 415,
  refused: 422,
  'reason-missing': 422,
  'over-limit': 422,
  'key-reused': 422,
  'placeholder-unfilled': 422,
  'finding-missing': 422,
  'ladder-skipped': 422,
  'not-back-in-band': 422,
  'listings-blocked': 422,
  'version-missing': 428,
  'rate-limited': 429,
  failed: 500,
  draining: 503,
  overloaded: 503,
} as const

export type ProblemCode = keyof typeof problemStatus

export type FieldErrors = Record<string, string>

export type Problem = {
  type: string
  title: string
  status: number
  detail?: string
  code: ProblemCode
  errors?: FieldErrors
  current?: Record<string, unknown>
}

/** A refusal on its way to the person: thrown anywhere below a route, written as problem+json by the server. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly errors?: FieldErrors
  readonly current?: Record<string, unknown>

  constructor(
    code: ProblemCode,
    more: { detail?: string; errors?: FieldErrors; current?: Record<string, unknown> } = {},
  ) {
    super(more.detail ?? code)
    this.name = 'Refused'
    this.code = code
    this.errors = more.errors
    this.current = more.current
  }

  get status(): number {
    return problemStatus[this.code]
  }
}

export const refused = (
  code: ProblemCode,
  more?: { detail?: string; errors?: FieldErrors; current?: Record<string, unknown> },
) => new Refused(code, more)
