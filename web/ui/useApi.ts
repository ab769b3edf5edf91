import { type DataProvider, useDataProvider } from 'react-admin'
import type { CaseFile, CaseRecord } from '#shared/cases/schema.ts'

export type CallOptions = {
  /** Sent as JSON, except a Blob or FormData, which is sent as it is. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

export type ActOptions = {
  body: Record<string, unknown>
  /** The version the person saw; a newer one on the server refuses the action. */
  version: number
  idempotencyKey: string
}

/** What the console asks of its server beyond the react-admin dialect. Refusals reject with an HttpError whose body is the problem. */
export type Api = DataProvider & {
  act<R extends { id: string }>(resource: string, id: string, action: string, options: ActOptions): Promise<R>
  /** Leases the best eligible case of the kind; null when nothing waits. */
  nextCase(kind: string): Promise<CaseRecord | null>
  claim(caseId: string): Promise<CaseRecord>
  release(caseId: string): Promise<void>
  file<F = CaseFile>(resource: string, id: string, signal?: AbortSignal): Promise<F>
  /** Any other route; `path` begins after /api. */
  call<T>(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, options?: CallOptions): Promise<T>
}

export const useApi = () => useDataProvider<Api>()
