import { HttpError } from 'react-admin'
import type { ColumnMapping, ImportKind } from '#shared/imports/schema.ts'
import { typeOf } from './usePreview.ts'

type Upload = {
  kind: ImportKind
  file: File
  mapping: ColumnMapping
  /** Share of the file that has left, 0..1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/**
 * Sends the file from the disk as it is. By XMLHttpRequest: fetch cannot tell how much has left.
 * @returns the id of the import. @throws HttpError, of status 0 when the connection broke.
 */
export function uploadFile({ kind, file, mapping, onProgress, signal }: Upload): Promise<string> {
  const query = new URLSearchParams({ fileName: file.name.slice(0, 255), mapping: JSON.stringify(mapping) })
  const request = new XMLHttpRequest()
  signal.addEventListener('abort', () => request.abort())
  return new Promise((done, fail) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const body: unknown = request.response
      if (request.status === 202 && isAccepted(body)) return done(body.id)
      const code = isProblem(body) ? body.code : 'failed'
      fail(new HttpError(`problem.${code}`, request.status, body))
    }
    request.onerror = () => fail(new HttpError('problem.unreachable', 0))
    request.onabort = () => fail(new DOMException('cancelled', 'AbortError'))
    request.open('POST', `/api/imports/${kind}?${query}`)
    request.setRequestHeader('Content-Type', typeOf(file))
    request.responseType = 'json'
    request.send(file)
  })
}

const isAccepted = (body: unknown): body is { id: string } =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'

const isProblem = (body: unknown): body is { code: string } =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
