import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frozenFilesAreWhole } from '../cli/evidenceInvariants.ts'
import { nameOf, verify } from '../cli/verification.ts'
import { addFile, pdf, picture, video } from '../testing/files.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type ObjectServer, startObjectServer } from '../testing/objectServer.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { scanFile } from './scan.ts'
import { keyOf, storageOf } from './storage.ts'
import { evidence } from './table.ts'

const openCase = async (test: TestApp) => givenCase(test, (await givenSeller(test)).id, await givenPolicy(test))

describe('a virus scanner', () => {
  let test: TestApp
  let folder: string
  let scanner: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maru-scan-'))
    scanner = join(folder, 'scan.sh')
    test = await testApp({ env: { EVIDENCE_SCAN_COMMAND: scanner } })
  })
  afterAll(async () => {
    await test.close()
    await rm(folder, { recursive: true, force: true })
  })
  const saysOf = async (script: string) => {
    await writeFile(scanner, `#!/bin/sh\n${script}\n`)
    await chmod(scanner, 0o755)
  }

  it('lets a clean file in', async () => {
    await saysOf('test -s "$1" && exit 0')
    const agent = await test.as('agent')
    const { body } = await addFile(test, agent, await openCase(test), await picture(1))
    expect([body.scan, body.hasThumbnail]).toEqual(['clean', true])
    expect((await agent.get(`/api/evidence/${body.id}/content`)).status).toBe(200)
  })

  it('keeps an infected file in: it is listed, never opened, never handed out, and proves nothing', async () => {
    await saysOf('echo "$1: Eicar-Test FOUND"; exit 1')
    const [agent, caseId] = [await test.as('agent'), await openCase(test)]
    const { status, body } = await addFile(test, agent, caseId, await picture(2))
    expect([status, body.scan, body.scanDetail, body.hasThumbnail]).toEqual([
      201,
      'infected',
      'Eicar-Test FOUND',
      false,
    ])
    expect((await agent.get(`/api/evidence/${body.id}/content`)).body.code).toBe('file-infected')
    expect((await agent.get(`/api/evidence/${body.id}/thumbnail`)).body.code).toBe('file-infected')
    const storage = storageOf(test.deps.env)
    const lies = (folder: 'files' | 'quarantine') => storage.exists(keyOf(folder, body.sha256))
    expect([await lies('files'), await lies('quarantine')]).toEqual([false, true])
    await agent.act('suspensions', caseId, 'investigate')
    const [file] = (await agent.get(`/api/cases/${caseId}/evidence`)).body
    expect(file.frozenBy).toEqual([])
  })

  it('that fails keeps the file in until a lead has it scanned again', async () => {
    await saysOf('echo broken >&2; exit 2')
    const [agent, lead] = [await test.as('agent'), await test.as('lead')]
    const { body } = await addFile(test, agent, await openCase(test), await picture(3))
    expect([body.scan, body.scanDetail]).toEqual(['failed', 'broken'])
    const content = async () => (await agent.get(`/api/evidence/${body.id}/content`)).status
    expect(await content()).toBe(409)
    expect((await agent.post(`/api/evidence/${body.id}/rescan`)).status).toBe(403)
    await saysOf('exit 0')
    const again = await lead.post(`/api/evidence/${body.id}/rescan`)
    expect([again.status, again.body.scan, again.body.allowedActions.includes('rescan')]).toEqual([200, 'clean', false])
    expect(await content()).toBe(200)
  })

  it('that learns of a virus later speaks for the same bytes everywhere', async () => {
    await saysOf('exit 0')
    const agent = await test.as('agent')
    const bytes = await picture(4)
    const first = await addFile(test, agent, await openCase(test), bytes)
    await saysOf('exit 1')
    await addFile(test, agent, await openCase(test), bytes)
    expect((await agent.get(`/api/evidence/${first.body.id}/content`)).body.code).toBe('file-infected')
    await saysOf('exit 7')
    const third = await addFile(test, agent, await openCase(test), bytes)
    expect(third.body.scan).toBe('infected')
  })

  it('that hangs or is not there has failed', async () => {
    await saysOf('sleep 30')
    expect(await scanFile(scanner, '/dev/null', 200)).toEqual({ result: 'failed', detail: 'no answer within 0.2 s' })
    expect(await scanFile(join(folder, 'nothing'), '/dev/null')).toMatchObject({ result: 'failed' })
    expect(await scanFile('', '/dev/null')).toEqual({ result: 'skipped', detail: null })
  })
})

describe('a store that speaks like S3', () => {
  let store: ObjectServer
  let test: TestApp
  beforeAll(async () => {
    store = await startObjectServer()
    test = await testApp({
      env: {
        EVIDENCE_S3_ENDPOINT: store.url,
        EVIDENCE_S3_BUCKET: 'evidence',
        EVIDENCE_S3_REGION: 'ap-northeast-2',
        EVIDENCE_S3_KEY: 'key',
        EVIDENCE_S3_SECRET: 'secret',
      },
    })
  })
  afterAll(async () => {
    await test.close()
    await store.close()
  })

  it('holds the bytes under their hash, once, and gives them back whole and in ranges', async () => {
    const agent = await test.as('agent')
    const bytes = video(300_000)
    const { status, body } = await addFile(test, agent, await openCase(test), bytes, { name: '../../x.mp4' })
    await addFile(test, agent, await openCase(test), bytes)
    const at = `/evidence/files/${body.sha256.slice(0, 2)}/${body.sha256.slice(2, 4)}/${body.sha256}`
    expect([status, store.objects.get(at)?.body.equals(bytes), store.objects.get(at)?.type]).toEqual([
      201,
      true,
      'video/mp4',
    ])
    expect(store.asked.filter((one) => one.startsWith('PUT'))).toEqual([`PUT ${at}`])
    const get = (headers = {}) =>
      test.app.inject({ url: `/api/evidence/${body.id}/content`, headers: { ...agent.headers, ...headers } })
    expect((await get()).rawPayload.equals(bytes)).toBe(true)
    const part = await get({ range: 'bytes=1000-1999' })
    expect([part.statusCode, part.rawPayload.equals(bytes.subarray(1000, 2000))]).toEqual([206, true])
    const image = await addFile(test, agent, await openCase(test), await picture(5))
    expect((await agent.get(`/api/evidence/${image.body.id}/thumbnail`)).status).toBe(200)
    const storage = storageOf(test.deps.env)
    expect(await readdir(storage.incomingDir)).toEqual([])
    await storage.remove(at.slice('/evidence/'.length))
    expect(await storage.exists(at.slice('/evidence/'.length))).toBe(false)
    expect((await get()).statusCode).toBe(500)
  })
})

describe('what a decision relied on', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await testApp()
  })
  afterAll(() => test.close())

  it('is held against its hash, and what is named is what is changed, gone or removed by hand', async () => {
    const [agent, caseId] = [await test.as('agent'), await openCase(test)]
    const { body: file } = await addFile(test, agent, caseId, pdf(3))
    await agent.act('suspensions', caseId, 'investigate')
    await agent.act('suspensions', caseId, 'propose', { measure: 'warning', grounds: 'g', clause: 'c', reason: 'r' })
    const storage = storageOf(test.deps.env)
    const invariant = frozenFilesAreWhole(storage)
    const failing = async () => {
      const found: string[] = []
      for await (const one of invariant.find(test.database.db, test.now())) found.push(nameOf(one))
      return found
    }
    expect(await failing()).toEqual([])
    const path = join(test.dataDir, 'evidence', 'files', file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256)
    await writeFile(path, 'other bytes')
    expect(await failing()).toEqual(Array(2).fill(expect.stringContaining(`${file.id}: its bytes have another hash`)))
    await rm(path)
    expect(await failing()).toEqual(Array(2).fill(expect.stringContaining(`${file.id}: its bytes are gone`)))
    await writeFile(path, pdf(3))
    await test.database.transact((tx) =>
      tx.update(evidence).set({ removedAt: test.now() }).where(eq(evidence.id, file.id)),
    )
    expect(await failing()).toEqual(Array(2).fill(expect.stringContaining(`${file.id}: was removed`)))
  })

  it('is asked about by verify together with everything else', async () => {
    const invariant = frozenFilesAreWhole(storageOf(test.deps.env))
    const said: string[] = []
    for await (const { says } of verify(test.database.db, test.now, 0, [invariant])) said.push(says)
    expect(said.at(-1)).toBe(invariant.says)
  })
})
