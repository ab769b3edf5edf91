import { type ProblemCode, Refused } from '#shared/errors.ts'

/** What the console writes to its thread of heavy reads. */
export type ToThread =
  | { id: number; says: 'ask' | 'stream'; name: string; args: unknown }
  | { id: number; says: 'more' }
  | { id: number; says: 'stop' }

/** What comes back. `alive`: nothing but a sign of life. */
export type FromThread =
  | { says: 'alive' }
  | { id: number; says: 'answer'; value: unknown }
  | { id: number; says: 'piece'; piece: unknown }
  | { id: number; says: 'end' }
  | { id: number; says: 'failed'; problem: Carried }

/** An error as it crosses between threads, which keep neither its class nor its own fields. */
export type Carried =
  | { kind: 'refused'; code: ProblemCode; detail: string; errors?: Refused['errors']; current?: Refused['current'] }
  | { kind: 'failed'; message: string; stack: string | undefined }

export function carried(error: unknown): Carried {
  if (error instanceof Refused)
    return {
      kind: 'refused',
      code: error.code,
      detail: error.message,
      errors: error.errors,
      current: error.current && structuredClone(error.current),
    }
  const { message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  // What the driver said stands in the cause alone.
  const why = cause instanceof Error ? `: ${cause.message}` : ''
  return { kind: 'failed', message: `${message}${why}`, stack }
}

/** The error as it was thrown: a refusal is a refusal again. */
export function uncarried(problem: Carried): Error {
  if (problem.kind === 'failed') return Object.assign(new Error(problem.message), { stack: problem.stack })
  const { code, detail, errors, current } = problem
  return new Refused(code, { detail, errors, current })
}
