import { HttpError } from 'react-admin'
import type { Evidence } from '#shared/evidence/schema.ts'

type Sending = {
  caseId: string
  file: Blob
  name: string
  /** Share of the file that has left, 0..1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/**
 * Sends a file from the disk as it is. By XMLHttpRequest: fetch cannot tell how much has left.
 * @returns the row, and whether it is new. @throws HttpError, of status 0 when the connection broke; AbortError.
 */
export function sendFile({
  caseId,
  file,
  name,
  onProgress,
  signal,
}: Sending): Promise<{ file: Evidence; isNew: boolean }> {
  const request = new XMLHttpRequest()
  signal.addEventListener('abort', () => request.abort())
  return new Promise((done, fail) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.upload.onload = () => onProgress(1)
    request.onload = () => {
      const body: unknown = request.response
      if (request.status === 200 || request.status === 201)
        return done({ file: body as Evidence, isNew: request.status === 201 })
      const hasCode = typeof body === 'object' && body !== null && 'code' in body
      fail(new HttpError(`problem.${hasCode ? body.code : 'failed'}`, request.status, body))
    }
    request.onerror = () => fail(new HttpError('problem.unreachable', 0))
    request.onabort = () => fail(new DOMException('cancelled', 'AbortError'))
    const query = new URLSearchParams({ name: name.slice(0, 500) })
    request.open('POST', `/api/cases/${encodeURIComponent(caseId)}/evidence?${query}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.responseType = 'json'
    request.send(file)
  })
}
