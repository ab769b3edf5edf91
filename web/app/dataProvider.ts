import simpleRestProvider from 'ra-data-simple-rest'
import type { Api, CallOptions } from '../ui/useApi.ts'
import { changedFields } from './changedFields.ts'
import { apiUrl, request } from './http.ts'

const stock = simpleRestProvider(apiUrl, request)

/** The stock provider, with PATCH of what changed under `If-Match`, actions, queues and leases beside it. */
export const dataProvider: Api = {
  ...stock,
  supportAbortSignal: true,

  async update(resource, { id, data, previousData }) {
    const body = changedFields(previousData ?? {}, data)
    const headers = ifMatch(previousData?.version)
    return { data: await call('PATCH', recordPath(resource, id), { body, headers }) }
  },

  act: (resource, id, action, { body, version, idempotencyKey }) =>
    call('POST', `${recordPath(resource, id)}/actions/${action}`, {
      body,
      headers: { ...ifMatch(version), 'Idempotency-Key': idempotencyKey },
    }),

  nextCase: async (kind) => (await call('POST', `/queues/${kind}/next`)) ?? null,
  claim: (caseId) => call('POST', `${recordPath('cases', caseId)}/lease`),
  release: (caseId) => call('DELETE', `${recordPath('cases', caseId)}/lease`),
  file: (resource, id, signal) => call('GET', `${recordPath(resource, id)}/file`, { signal }),
  call,
}

const recordPath = (resource: string, id: string | number) => `/${resource}/${encodeURIComponent(id)}`

const ifMatch = (version: unknown): Record<string, string> =>
  typeof version === 'number' ? { 'If-Match': `"${version}"` } : {}

async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const { body, headers = {}, signal } = options
  // Changing calls are JSON, also those that say nothing.
  const sent = isRaw(body) ? body : body === undefined && method !== 'POST' ? undefined : JSON.stringify(body ?? {})
  const { json } = await request(`${apiUrl}${path}`, {
    method,
    headers: new Headers({ Accept: 'application/json', ...headers }),
    body: sent,
    signal,
  })
  return json as T
}

const isRaw = (body: unknown): body is Blob | FormData => body instanceof Blob || body instanceof FormData
