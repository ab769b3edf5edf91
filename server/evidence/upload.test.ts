import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { evidenceLimits } from '#shared/evidence/rules.ts'
import { addFile, letter, pdf, pdfBomb, photoWithPlace, picture, pixelBomb, program, video } from '../testing/files.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { sweepIncoming, takeIn } from './incoming.ts'
import { storageOf } from './storage.ts'

// A file that is read apart is given up after twenty seconds; on a busy machine a test waits for that.
vi.setConfig({ testTimeout: 60_000 })

let test: TestApp
let agent: Caller
let caseId: string
beforeAll(async () => {
  test = await testApp()
  agent = await test.as('agent', '상담원')
  caseId = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
})
afterAll(() => test.close())

const add = (payload: Buffer, name = 'file') => addFile(test, agent, caseId, payload, { name })
const waiting = () => readdir(storageOf(test.deps.env).incomingDir).catch(() => [])

describe('a file put into a case', () => {
  it('is told apart by what it is, whatever it is called', async () => {
    const kinds = await Promise.all([
      add(await picture(1, 40, 'jpeg'), 'a.txt'),
      add(await picture(1, 40, 'png'), 'b'),
      add(await picture(1, 40, 'webp'), 'c.webp'),
      add(await picture(1, 40, 'gif'), 'd.gif'),
      add(pdf(3), 'e.pdf'),
      add(video(), 'f.mp4'),
      add(letter(), 'g.eml'),
    ])
    expect(kinds.map(({ status, body }) => [status, body.mime, body.name])).toEqual([
      [201, 'image/jpeg', 'a.txt.jpg'],
      [201, 'image/png', 'b.png'],
      [201, 'image/webp', 'c.webp'],
      [201, 'image/gif', 'd.gif'],
      [201, 'application/pdf', 'e.pdf'],
      [201, 'video/mp4', 'f.mp4'],
      [201, 'message/rfc822', 'g.eml'],
    ])
    expect(kinds[0]?.body).toMatchObject({ kind: 'image', width: 40, height: 20, hasThumbnail: true, scan: 'skipped' })
    expect(kinds[4]?.body).toMatchObject({ kind: 'pdf', pages: 3, hasThumbnail: false })
    expect(kinds[0]?.body).toMatchObject({ addedByName: '상담원', addedAt: test.now().toISOString() })
  })

  it.each([
    ['a program named .pdf', program(), 'invoice.pdf', 'program'],
    ['an ELF program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0', 'latin1'), 'a.png', 'program'],
    [
      'an SVG with script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'a.svg',
      'drawing',
    ],
    [
      'an SVG behind an XML line, named .png',
      Buffer.from('<?xml version="1.0"?>\n<svg/>'.replace('/>', '></svg>')),
      'a.png',
      'drawing',
    ],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>hi</body></html>'), 'a.pdf', 'web-page'],
    ['a web page after a comment', Buffer.from('<!-- x -->\n<html><script>1</script></html>'), 'a.eml', 'web-page'],
    ['a zip', Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1'), 'a.jpg', 'archive'],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'a.eml', 'script'],
    ['plain text', Buffer.from('From the seller: it never arrived\n'), 'a.eml', 'text'],
    ['nothing at all', Buffer.alloc(0), 'a.pdf', 'empty'],
    ['a PDF behind other bytes', Buffer.concat([Buffer.from([0, 1, 2, 3]), pdf()]), 'a.pdf', 'unknown'],
  ])('is refused when it is %s, saying so', async (_what, payload, name, nature) => {
    const { status, body } = await add(payload, name)
    expect([status, body.code, body.current]).toEqual([415, 'wrong-type', { nature }])
  })

  it('is refused when it is damaged, or unfolds to more than anybody could look at', async () => {
    const half = (await picture(5, 400, 'jpeg')).subarray(0, 300)
    const answers = [
      await add(half),
      await add(Buffer.from('GIF89a/*=alert(1)//*/')),
      await add(Buffer.from('%PDF-1.7 and then nothing')),
      await add(pixelBomb()),
      await add(pdf(5001)),
    ]
    expect(answers.map(({ status, body }) => [status, body.current?.fault])).toEqual([
      [415, 'damaged'],
      [415, 'damaged'],
      [415, 'damaged'],
      [422, 'too-many-pixels'],
      [422, 'too-many-pages'],
    ])
  })

  it('that unfolds without end is given up, and the console answers meanwhile', async () => {
    const bomb = add(pdfBomb())
    expect((await agent.get('/healthz')).status).toBe(200)
    const { status, body } = await bomb
    expect([status, body.current?.fault]).toEqual([422, 'unfolds-too-large'])
  })

  it('is called by a name that opens nothing and fools nobody', async () => {
    const names = [
      ['../../etc/passwd.png', 'passwd.png'],
      ['C:\\windows\\system32\\a.png', 'a.png'],
      ['photo\u202Egnp.exe', 'photognp.exe.png'],
      ['a\r\nSet-Cookie: x=1.png', 'aSet-Cookie: x=1.png'],
      ['  .. ', 'file.png'],
      [`${'가'.repeat(300)}.png`, `${'가'.repeat(83)}.png`],
      ['영수증 "1".PNG', '영수증 "1".PNG'],
    ] as const
    for (const [at, [given, shown]] of names.entries()) {
      const { body } = await add(await picture(100 + at), given)
      expect(body.name).toBe(shown)
      const { headers } = await agent.get(`/api/evidence/${body.id}/content?download=true`)
      const disposition = String(headers['content-disposition'])
      expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%!~-]+$/)
      expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(shown)
    }
  })

  it('is stored once under its hash however many cases hold it, and is one row in a case', async () => {
    const bytes = await picture(7)
    const otherCase = await givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))
    const [first, again] = await Promise.all([add(bytes, 'one.png'), add(bytes, 'two.png')])
    const other = await addFile(test, agent, otherCase, bytes)
    expect([first.status, again.status].toSorted()).toEqual([200, 201])
    expect(again.body.id).toBe(first.body.id)
    expect(other.body.id).not.toBe(first.body.id)
    const folder = join(test.dataDir, 'evidence', 'files', first.body.sha256.slice(0, 2))
    const stored = await readdir(folder, { recursive: true })
    expect(stored.filter((path) => path.endsWith(first.body.sha256))).toHaveLength(1)
  })

  it('loses place and camera in its thumbnail', async () => {
    const { body } = await add(await photoWithPlace(), 'photo.jpg')
    const response = await test.app.inject({ url: `/api/evidence/${body.id}/thumbnail`, headers: agent.headers })
    const { width, format, exif } = await sharp(response.rawPayload).metadata()
    expect([response.headers['content-type'], format, width, exif]).toEqual(['image/webp', 'webp', 320, undefined])
  })

  it('leaves nothing behind in the waiting folder, taken or refused', async () => {
    await add(await picture(8))
    await add(program())
    await add(pixelBomb())
    expect(await waiting()).toEqual([])
  })

  it('is for those who add evidence, to a case that they may know of', async () => {
    const bytes = await picture(9)
    expect((await addFile(test, await test.as('auditor'), caseId, bytes)).status).toBe(403)
    expect((await addFile(test, test.nobody(), caseId, bytes)).status).toBe(401)
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect((await addFile(test, agent, unknown, bytes)).status).toBe(404)
  })
})

describe('a file that is too large', () => {
  const small = { image: 1000, pdf: 1000, email: 1000, video: 300_000 }
  const dir = () => storageOf(test.deps.env).incomingDir

  it('is cut as soon as it is more than its kind may have', async () => {
    let sent = 0
    const endless = Readable.from(
      (function* () {
        yield video(70_000)
        for (;;) {
          sent += 64 * 1024
          yield Buffer.alloc(64 * 1024)
        }
      })(),
    )
    await expect(takeIn(dir(), endless, small)).rejects.toMatchObject({
      code: 'too-large',
      current: { kind: 'video', limit: 300_000 },
    })
    expect(sent).toBeLessThan(2_000_000)
    expect(await waiting()).toEqual([])
  })

  it('is refused over a real line with an answer that arrives, long before it was sent whole', async () => {
    await test.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = test.app.server.address() as AddressInfo
    const path = `/api/cases/${caseId}/evidence?name=big.png`
    const upload = ask({ port, path, method: 'POST', headers: { ...agent.headers, 'content-type': 'image/png' } })
    upload.on('error', () => undefined)
    let sent = 0
    const answered = once(upload, 'response')
    upload.write(await picture(11))
    const isOpen = { yes: true }
    void answered.then(() => {
      isOpen.yes = false
    })
    const piece = Buffer.alloc(1024 * 1024)
    while (isOpen.yes && sent < 500 * piece.length) {
      sent += piece.length
      if (!upload.write(piece)) await Promise.race([once(upload, 'drain'), answered])
      await new Promise(setImmediate)
    }
    const [response] = await answered
    expect(response.statusCode).toBe(413)
    expect(sent).toBeLessThan(3 * evidenceLimits.image)
    upload.destroy()
    expect(await waiting()).toEqual([])
  })

  it('or only large passes through without being gathered in memory', async () => {
    const pieces = 120
    const piece = Buffer.alloc(1024 * 1024, 7)
    let most = 0
    const long = Readable.from(
      (function* () {
        yield video(70_000)
        for (let at = 0; at < pieces; at++) {
          most = Math.max(most, process.memoryUsage().arrayBuffers)
          yield Buffer.from(piece)
        }
      })(),
    )
    const before = process.memoryUsage().arrayBuffers
    const { bytes } = await takeIn(dir(), long)
    expect(bytes).toBe(70_000 + pieces * piece.length)
    expect(most - before).toBeLessThan(60 * 1024 * 1024)
    await sweepIncoming(dir(), new Date(Date.now() + 60_000))
    expect(await waiting()).toEqual([])
  })

  it('or broken off leaves nothing behind', async () => {
    const broken = Readable.from(
      (async function* () {
        yield await picture(12)
        throw new Error('the line broke')
      })(),
    )
    await expect(takeIn(dir(), broken)).rejects.toThrow()
    expect(await waiting()).toEqual([])
  })
})
