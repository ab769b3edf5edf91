import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { uuidv7 } from 'uuidv7'
import type { Role } from '#shared/roles.ts'
import { buildApp } from '../app.ts'
import { runEffects } from '../cases/effectRunner.ts'
import type { Database } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { effectAppliers } from '../effects.ts'
import { readEnv } from '../env.ts'
import { heavyHere } from '../heavy/heavy.ts'
import type { KnownRoute } from '../http/permission.ts'
import type { Mailer } from '../notices/mailer.ts'
import { openMailer } from '../notices/openMailer.ts'
import { openSession } from '../people/sessionStore.ts'
import { people } from '../people/table.ts'
import { installBaseSettings } from '../settings/baseSettings.ts'
import { installBaseSnippets } from '../snippets/baseSnippets.ts'
import { installBaseTemplates } from '../templates/baseTemplates.ts'
import { freshDatabase } from './freshDatabase.ts'

export type TestApp = Awaited<ReturnType<typeof testApp>>
export type Caller = ReturnType<typeof caller>

type Options = {
  startAt?: string
  mailer?: Mailer
  env?: Record<string, string>
  /** Told of each route as it is added. */
  onRoute?: (route: KnownRoute) => void
}

/** The real app on a fresh database of the engine under test, with a clock that the test turns. */
export async function testApp(options: Options = {}) {
  const clock = { at: new Date(options.startAt ?? '2026-11-02T00:00:00Z').getTime() }
  const now = () => new Date(clock.at)
  const fresh = await freshDatabase({ as: `first start, ${clock.at}`, put: (url) => startFirst(url, now()) })
  const dataDir = mkdtempSync(join(tmpdir(), 'maru-data-'))
  const env = readEnv({ DATABASE_URL: fresh.url, DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...options.env })
  const database = await openDatabase(fresh.url)
  await forgetPowerCuts(database)
  const mailer = options.mailer ?? openMailer(env)
  const deps = { env, database, mailer, heavy: heavyHere(database), now, isDraining: () => false }
  const app = await buildApp(deps, options.onRoute)

  return {
    app,
    deps,
    database,
    dataDir,
    now,
    /** Turns the clock forward. */
    pass: (ms: number) => {
      clock.at += ms
    },
    /** Runs what decisions have caused, as the server does after each commit. */
    settle: () => runEffects(database, effectAppliers(database, mailer), now),
    /** Somebody new of this role, signed in. */
    as: async (role: Role, name: string = role) => {
      const id = uuidv7()
      const token = await database.transact(async (tx) => {
        const at = now()
        const person = {
          id,
          version: 1,
          name,
          role,
          email: `${id}@test`,
          locale: 'en' as const,
          isActive: true,
          isDemo: false,
        }
        await tx.insert(people).values({ ...person, createdAt: at, updatedAt: at })
        return openSession(tx, id, at)
      })
      return caller(app, id, { cookie: `maru_session=${token}` })
    },
    /** The same person after a long night: sessions end. */
    signedInAgain: async (personId: string) => {
      const token = await database.transact((tx) => openSession(tx, personId, now()))
      return caller(app, personId, { cookie: `maru_session=${token}` })
    },
    nobody: () => caller(app, '', {}),
    close: async () => {
      await app.close()
      await mailer.close()
      await database.close()
      await fresh.remove()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** What a server puts into an empty database when it first starts. */
async function startFirst(url: string, at: Date): Promise<void> {
  const database = await openDatabase(url)
  await forgetPowerCuts(database)
  await installBaseTemplates(database, at)
  await installBaseSettings(database, at)
  await installBaseSnippets(database, at)
  await database.close()
}

/** What a test committed is not waited for on the disk; that a process died loses nothing either way. */
export async function forgetPowerCuts({ engine, raw }: Database): Promise<void> {
  if (engine === 'sqlite') await raw('pragma synchronous = off')
}

function caller(app: Awaited<ReturnType<typeof buildApp>>, id: string, signedIn: Record<string, string>) {
  const call = async (
    method: InjectOptions['method'],
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) => {
    const response = await app.inject({ method, url, payload, headers: { ...signedIn, ...headers } })
    const isJson = String(response.headers['content-type'] ?? '').includes('json') && response.body !== ''
    return { status: response.statusCode, headers: response.headers, body: isJson ? response.json() : response.body }
  }
  const query = (params: Record<string, unknown>) =>
    new URLSearchParams(Object.entries(params).map(([key, value]) => [key, JSON.stringify(value)])).toString()
  return {
    id,
    headers: signedIn,
    call,
    get: (url: string) => call('GET', url),
    post: (url: string, body: object = {}, headers?: Record<string, string>) => call('POST', url, body, headers),
    patch: (url: string, body: object, version: number) => call('PATCH', url, body, { 'if-match': `"${version}"` }),
    put: (url: string, body: object) => call('PUT', url, body),
    remove: (url: string) => call('DELETE', url),
    /** `filter`, `sort`, `range` in the list dialect. */
    list: (resource: string, params: Record<string, unknown> = {}) => call('GET', `/api/${resource}?${query(params)}`),
    /** Takes an action on the record as it is now, or on the version given. */
    act: async (resource: string, id: string, action: string, body: object = {}, version?: number) => {
      const seen = version ?? (await call('GET', `/api/${resource}/${id}`)).body.version
      return call('POST', `/api/${resource}/${id}/actions/${action}`, body, { 'if-match': `"${seen}"` })
    },
  }
}
