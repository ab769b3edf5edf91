import { HttpError } from 'react-admin'
import { type Problem, problemStatus } from '#shared/errors.ts'

/** The server's problem document behind an error, when there is one. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof HttpError)) return undefined
  const body: unknown = error.body
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined
  return isProblem(body) ? body : undefined
}

const isProblem = (body: { code: unknown }): body is Problem =>
  typeof body.code === 'string' && body.code in problemStatus

/** True when no answer came at all. */
export const isUnreachable = (error: unknown): boolean => error instanceof HttpError && error.status === 0
