import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

describe('the process', () => {
  it('says that it lives, that it is ready, and what it measures', async () => {
    const nobody = test.nobody()
    expect((await nobody.get('/healthz')).body).toEqual({ status: 'ok' })
    expect((await nobody.get('/readyz')).status).toBe(200)
    const { body } = await nobody.get('/metrics')
    expect(body).toContain('http_request_duration_seconds')
    expect(body).toContain('effects_pending 0')
  })

  it('refuses new work while it drains, and says when to come back', async () => {
    const draining = await buildApp({ ...test.deps, isDraining: () => true })
    const answer = await draining.inject({ method: 'GET', url: '/api/cases' })
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'draining'])
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect((await draining.inject({ method: 'GET', url: '/readyz' })).statusCode).toBe(503)
    expect((await draining.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200)
    await draining.close()
  })

  it('sends a strict content policy with every answer', async () => {
    const { headers } = await test.nobody().get('/healthz')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-/)
  })
})
