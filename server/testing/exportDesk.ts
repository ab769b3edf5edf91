import { parse } from 'csv-parse/sync'
import { expect, vi } from 'vitest'
import type { ExportBody } from '#shared/exports/schema.ts'
import type { Caller, TestApp } from './testApp.ts'

const patience = { timeout: 15_000 }

/** Rows as a reader of another house reads them, by their heads. */
export const csvRows = (bytes: Buffer): Record<string, string>[] => parse(bytes, { bom: true, columns: true })

/** Asking for files and fetching them, as a browser does. */
export function exportDesk(test: TestApp) {
  const ask = (who: Caller, body: Partial<ExportBody> & { resource: string }) =>
    who.post('/api/exports', { format: 'csv', ...body })

  const fetchFile = async (who: Caller, id: string) => {
    const answer = await test.app.inject({ method: 'GET', url: `/api/exports/${id}/file`, headers: who.headers })
    return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
  }

  const ended = (who: Caller, id: string) =>
    vi.waitUntil(async () => {
      const { body } = await who.get(`/api/exports/${id}`)
      return ['done', 'broken'].includes(body.state) && body
    }, patience)

  const exported = async (who: Caller, body: Partial<ExportBody> & { resource: string }) => {
    const asked = await ask(who, body)
    expect(asked.status, JSON.stringify(asked.body)).toBe(202)
    const file = await fetchFile(who, asked.body.id)
    expect(file.status).toBe(200)
    await ended(who, asked.body.id)
    return { id: asked.body.id as string, ...file }
  }
  return { ask, fetchFile, ended, exported }
}
