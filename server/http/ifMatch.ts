import type { FastifyReply, FastifyRequest } from 'fastify'
import { refused } from '#shared/errors.ts'

/** The version the person looked at, from `If-Match: "7"`. @throws Refused version-missing (428) or malformed. */
export function versionAsked(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (!header) throw refused('version-missing')
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())
  if (!match) throw refused('malformed', { detail: 'If-Match must be a version' })
  return Number(match[1])
}

/** The record as the answer, its version as the ETag. */
export function withVersion<R extends { version: number }>(reply: FastifyReply, answer: R): R {
  reply.header('etag', `"${answer.version}"`)
  return answer
}
