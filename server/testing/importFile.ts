import { setTimeout as pause } from 'node:timers/promises'
import type { ImportRecord } from '#shared/imports/schema.ts'
import type { Caller } from './testApp.ts'

type Sent = { type?: string; fileName?: string; mapping?: Record<string, string> }

/** Uploads a file of seller metrics. @returns the answer to the upload. */
export function uploadFile(caller: Caller, content: string | Buffer, sent: Sent = {}) {
  const query = new URLSearchParams({ fileName: sent.fileName ?? 'metrics.csv' })
  if (sent.mapping) query.set('mapping', JSON.stringify(sent.mapping))
  const headers = { 'content-type': sent.type ?? 'text/csv' }
  return caller.call('POST', `/api/imports/seller-metrics?${query}`, Buffer.from(content), headers)
}

/** Waits until an import has been read. */
export async function endOfImport(caller: Caller, id: string): Promise<ImportRecord> {
  for (;;) {
    const { status, body } = await caller.get(`/api/imports/${id}`)
    if (status !== 200) throw new Error(`the import answers ${status}`)
    if (body.state !== 'running') return body
    await pause(10)
  }
}

/** Uploads a file and waits until it has been read. */
export async function importFile(caller: Caller, content: string | Buffer, sent?: Sent): Promise<ImportRecord> {
  const { status, body } = await uploadFile(caller, content, sent)
  if (status !== 202) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`)
  return endOfImport(caller, body.id)
}

/** A CSV text of rows under the usual header. */
export const metricsCsv = (...rows: string[]): string => [metricsHeader, ...rows].join('\n')

export const metricsHeader = 'seller_id,as_of,window_days,total_orders,late_delivery_rate,avg_review_score,name'
