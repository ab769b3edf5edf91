import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissionsOf } from '#shared/permissions.ts'
import { type Role, roles } from '#shared/roles.ts'
import { isPostgres } from '../db/columns.ts'
import type { KnownRoute } from '../http/permission.ts'
import { type Caller, type TestApp, testApp } from './testApp.ts'

let test: TestApp
let callers: Record<Role, Caller>
const routes: KnownRoute[] = []

beforeAll(async () => {
  test = await testApp({ onRoute: (route) => routes.push(route) })
  const entries = await Promise.all(roles.map(async (role) => [role, await test.as(role)] as const))
  callers = Object.fromEntries(entries) as Record<Role, Caller>
})
afterAll(() => test.close())

const id = '00000000-0000-7000-8000-000000000000'
const isChange = (method: string) => method !== 'GET' && method !== 'HEAD'

/** Only whether the door opens: what lies behind it refuses this empty request in its own words. */
async function knock(caller: Caller, { method, url }: KnownRoute): Promise<number> {
  const path = url.replaceAll(/:\w+/g, id)
  const headers: Record<string, string> = { 'if-match': '"1"' }
  const body = isChange(method) && method !== 'DELETE' ? {} : undefined
  return (await caller.call(method as 'GET', path, body, headers)).status
}

// Doors stand before any database: they are tried on one engine.
describe.skipIf(isPostgres)('every route', () => {
  it('says who may, and there are routes to speak of', () => {
    const silent = routes.filter((route) => route.url.startsWith('/api') && !route.needs && !route.open)
    expect(silent).toEqual([])
    expect(routes.length).toBeGreaterThan(60)
  })

  it('lets in exactly the roles that hold what it needs, and nobody without a session', async () => {
    const wrong: string[] = []
    for (const route of routes) {
      // A stream has no end to wait for; it is opened in its own test.
      if (!route.url.startsWith('/api') || route.url === '/api/events') continue
      const asNobody = await knock(test.nobody(), route)
      if (route.open !== 'everybody' && asNobody !== 401) wrong.push(`nobody ${route.method} ${route.url}: ${asNobody}`)
      if (route.open) continue
      for (const role of roles) {
        const may = route.needs?.some((needed) => (permissionsOf[role] as readonly string[]).includes(needed)) ?? false
        const status = await knock(callers[role], route)
        const isRight = may ? status !== 401 && status !== 403 && status !== 500 : status === 403
        if (!isRight) wrong.push(`${role} ${route.method} ${route.url}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('of a change is closed to the auditor, who reads all and changes nothing', async () => {
    // A question too long for a URL is asked by POST; it needs no more than reading does.
    // A list taken along changes nothing but what is told of it.
    const isQuestion = (route: KnownRoute) =>
      route.needs?.every((needed) => needed.endsWith(':read') || needed === 'exports:run')
    for (const route of routes.filter((one) => one.needs && isChange(one.method) && !isQuestion(one))) {
      expect(await knock(callers.auditor, route), `${route.method} ${route.url}`).toBe(403)
    }
  })

  it('is described in OpenAPI 3.1', async () => {
    const { body } = await test.nobody().get('/docs/json')
    expect(body.openapi).toMatch(/^3\.1/)
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    )
    const missing = routes
      .filter((route) => route.url.startsWith('/api') && route.method !== 'HEAD')
      .map((route) => `${route.method} ${route.url.replaceAll(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !described.includes(route))
    expect(missing).toEqual([])
  })
})
