import cookie from '@fastify/cookie'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { SessionRecord } from '#shared/people/schema.ts'
import { roles } from '#shared/roles.ts'
import { heldBy } from '#shared/vendors/reach.ts'
import { record } from '../audit/record.ts'
import type { Db } from '../db/database.ts'
import type { App, Asker } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { askerOf } from '../http/permission.ts'
import { hashPassword, isPassword } from './password.ts'
import {
  findByKey,
  findByToken,
  hashToken,
  openSession,
  revokeSession,
  revokeSessionsOf,
  sessionLifetimeMs,
  slideSession,
} from './sessionStore.ts'
import { passwordLinks, people } from './table.ts'
import { makeTryLimit } from './tryLimit.ts'

const cookieName = 'maru_session'
const signInTries = { most: 5, windowMs: 60_000 }

/** Finds out who asks, before anything else happens to a request. */
export async function recogniseAskers(app: App, deps: Deps): Promise<void> {
  const { database, now } = deps
  await app.register(cookie)
  app.decorateRequest('asker', null)
  app.addHook('onRequest', async (request) => {
    const found = await findAsker(database.db, request, now())
    if (!found) return
    request.asker = found.asker
    const token = request.cookies[cookieName]
    if (token && found.isSlideDue) await database.transact((tx) => slideSession(tx, token, now()))
  })
}

/** Who is behind a request by its key or session, as that stands now: for whoever keeps a connection open. */
export async function findAsker(
  db: Db,
  request: FastifyRequest,
  now: Date,
): Promise<{ asker: Asker; isSlideDue: boolean } | null> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) {
    const asker = await findByKey(db, bearer)
    return asker && { asker, isSlideDue: false }
  }
  const token = request.cookies[cookieName]
  return token ? findByToken(db, token, now) : null
}

export function sessionRoutes(app: App, deps: Deps): void {
  const { database, now, env } = deps
  const tries = makeTryLimit(signInTries.most, signInTries.windowMs, now)

  const setCookie = (reply: FastifyReply, token: string) =>
    reply.setCookie(cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: env.PUBLIC_URL.startsWith('https://'),
      maxAge: sessionLifetimeMs / 1000,
    })

  const SignIn = Type.Object(
    { email: Type.String({ minLength: 1, maxLength: 254 }), password: Type.String({ minLength: 1, maxLength: 1000 }) },
    { additionalProperties: false },
  )

  app.post(
    '/api/session',
    { config: { open: 'everybody' }, bodyLimit: 8192, schema: { body: SignIn, response: { 200: SessionRecord } } },
    async (request, reply) => {
      const email = request.body.email.trim().toLowerCase()
      const key = `${request.ip} ${email}`
      const waitSeconds = tries.take(key)
      if (waitSeconds !== null) {
        reply.header('retry-after', String(waitSeconds))
        throw refused('rate-limited')
      }
      const [person] = await database.db
        .select()
        .from(people)
        .where(and(eq(people.email, email), eq(people.isActive, true)))
      const isRight = await isPassword(request.body.password, person?.passwordHash ?? null)
      if (!isRight || !person) throw refused('wrong-credentials')
      tries.giveBack(key)
      const token = await database.transact((tx) => openSession(tx, person.id, now()))
      setCookie(reply, token)
      const { id, name, role, locale } = person
      return { id, name, email: person.email, role, locale, permissions: [...heldBy(person)] }
    },
  )

  app.get(
    '/api/session',
    { config: { open: 'signed-in' }, schema: { response: { 200: SessionRecord } } },
    async (request) => {
      const { id, name, email, role, locale, permissions } = askerOf(request)
      return { id, name, email, role: role ?? 'auditor', locale, permissions: [...permissions] }
    },
  )

  app.delete('/api/session', { config: { open: 'signed-in' } }, async (request, reply) => {
    const token = request.cookies[cookieName]
    if (token) await database.transact((tx) => revokeSession(tx, token, now()))
    return reply.clearCookie(cookieName, { path: '/' }).code(204).send()
  })

  const DemoPerson = Type.Object({ email: Type.String(), name: Type.String(), role: Type.Enum(roles) })
  app.get(
    '/api/demo-people',
    { config: { open: 'everybody' }, schema: { response: { 200: Type.Array(DemoPerson) } } },
    async () => {
      if (!env.DEMO) return []
      return database.db
        .select({ email: people.email, name: people.name, role: people.role })
        .from(people)
        .where(eq(people.isDemo, true))
        .orderBy(people.createdAt, people.email)
    },
  )

  const NewPassword = Type.Object(
    {
      token: Type.String({ minLength: 20, maxLength: 100 }),
      password: Type.String({ minLength: 12, maxLength: 1000 }),
    },
    { additionalProperties: false },
  )
  app.post(
    '/api/session/password',
    { config: { open: 'everybody' }, bodyLimit: 8192, schema: { body: NewPassword } },
    async (request, reply) => {
      const passwordHash = await hashPassword(request.body.password)
      const at = now()
      const token = await database.transact(async (tx) => {
        const [link] = await tx
          .update(passwordLinks)
          .set({ usedAt: at })
          .where(
            and(
              eq(passwordLinks.tokenHash, hashToken(request.body.token)),
              isNull(passwordLinks.usedAt),
              gt(passwordLinks.expiresAt, at),
            ),
          )
          .returning()
        if (!link) throw refused('not-found')
        await revokeSessionsOf(tx, link.personId, at)
        const [person] = await tx.update(people).set({ passwordHash }).where(eq(people.id, link.personId)).returning()
        if (!person) throw refused('not-found')
        const actor = {
          kind: 'person' as const,
          id: person.id,
          name: person.name,
          permissions: [],
          requestId: request.id,
        }
        await record(tx, { resource: 'people', resourceId: person.id, action: 'people:set-password', actor, at })
        return openSession(tx, person.id, at)
      })
      return setCookie(reply, token).code(204).send()
    },
  )
}
