import { once } from 'node:events'
import { createServer } from 'node:http'

export type ObjectServer = {
  url: string
  /** `/bucket/key` → its bytes. */
  objects: Map<string, { body: Buffer; type: string }>
  /** Method and path of each request, in order. */
  asked: string[]
  close: () => Promise<void>
}

/** A real HTTP server that keeps objects as S3 does, path style: PUT, GET with Range, HEAD, DELETE. Signatures are not checked. */
export async function startObjectServer(): Promise<ObjectServer> {
  const objects: ObjectServer['objects'] = new Map()
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://store').pathname
    asked.push(`${request.method} ${path}`)
    const found = objects.get(path)
    if (request.method === 'PUT') {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece)
      objects.set(path, { body: Buffer.concat(pieces), type: request.headers['content-type'] ?? '' })
      return response.writeHead(200, { etag: '"1"' }).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(path)
      return response.writeHead(204).end()
    }
    if (!found) {
      const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>'
      return response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end(request.method === 'HEAD' ? '' : missing)
    }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    const body = first === undefined ? found.body : found.body.subarray(Number(first), Number(last) + 1)
    const headers = {
      'content-type': found.type,
      'content-length': body.length,
      'last-modified': new Date(0).toUTCString(),
    }
    response.writeHead(first === undefined ? 200 : 206, headers)
    return response.end(request.method === 'HEAD' ? undefined : body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the object server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    objects,
    asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
