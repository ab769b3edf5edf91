import type { FastifyError, FastifyReply } from 'fastify'
import { type Problem, type ProblemCode, problemStatus, Refused } from '#shared/errors.ts'
import { brokenConstraint } from '../db/dialect.ts'
import type { App } from './app.ts'

/** Every refusal leaves as problem+json (RFC 9457): a stable code, never a stack, never HTML. */
export function answerProblems(app: App): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error)
    // Draining and overload are answers of ours, not failures.
    if (problem.status >= 500 && !(error instanceof Refused)) request.log.error({ err: error }, 'request failed')
    return sendProblem(reply, problem)
  })
}

export function sendNotFound(reply: FastifyReply) {
  return sendProblem(reply, problem('not-found'))
}

function sendProblem(reply: FastifyReply, body: Problem) {
  if (body.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '5')
  return reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body)
}

const problem = (code: ProblemCode, more: Partial<Problem> = {}): Problem => ({
  type: `urn:maru:problem:${code}`,
  title: code.replaceAll('-', ' '),
  status: problemStatus[code],
  code,
  ...more,
})

function problemOf(error: FastifyError): Problem {
  if (error instanceof Refused) {
    const detail = error.message === error.code ? undefined : error.message
    return problem(error.code, { detail, errors: error.errors, current: error.current })
  }
  if (error.validation) {
    return problem('malformed', {
      detail: `${error.validationContext ?? 'request'} does not have the expected shape`,
      errors: fieldErrors(error.validation),
    })
  }
  const broken = brokenConstraint(error)
  if (broken?.kind === 'unique') return problem('not-unique')
  if (broken) return problem('refused', { detail: `${broken.kind} rule of the database` })
  if (error.statusCode === 413) return problem('too-large')
  if (error.statusCode === 415) return problem('wrong-type')
  if (error.statusCode === 429) return problem('rate-limited')
  if (error.statusCode === 503) return problem('overloaded')
  if (error.statusCode && error.statusCode < 500) return problem('malformed')
  return problem('failed')
}

/** One short sentence a field; a missing field is reported under its own name. */
function fieldErrors(issues: NonNullable<FastifyError['validation']>): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of issues) {
    const missing = (issue.params as { missingProperty?: string }).missingProperty
    const extra = (issue.params as { additionalProperty?: string }).additionalProperty
    const path = issue.instancePath.slice(1).replaceAll('/', '.')
    const field = [path, missing ?? extra].filter(Boolean).join('.') || 'body'
    errors[field] ??= missing ? 'is required' : extra ? 'is not known here' : (issue.message ?? 'is not valid')
  }
  return errors
}
