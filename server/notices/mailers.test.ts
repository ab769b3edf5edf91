import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../testing/freePort.ts'
import { type MailServer, startMailServer } from '../testing/mailServer.ts'
import { openEmlMailer } from './emlMailer.ts'
import type { Letter, Mailer } from './mailer.ts'
import { openMailer } from './openMailer.ts'
import { openSmtpMailer } from './smtpMailer.ts'

const sender = 'seller-operations@market.example'

const letter = (change: Partial<Letter> = {}): Letter => ({
  id: '019a0000-0000-7000-8000-000000000001',
  to: 'owner@hanbit.example',
  subject: '[조치 안내] 기간 판매 정지 (SUS-2026-000123)',
  body: '한빛상사 담당자님, 안녕하세요.\n\n- 배송 지연율 9.1 %; 기준 4 %\n- 😀 "인용" <b>굵게</b> & 끝\n',
  locale: 'ko',
  ...change,
})

describe('sending over SMTP', () => {
  let server: MailServer
  let mailer: Mailer
  beforeAll(async () => {
    server = await startMailServer()
    mailer = openSmtpMailer(server.url, sender)
  })
  afterEach(() => {
    server.received.length = 0
  })
  afterAll(async () => {
    await mailer.close()
    await server.close()
  })

  it('delivers Korean subject and body whole, as text and as HTML', async () => {
    const reference = await mailer.deliver(letter())
    const [{ parsed, recipients } = {}] = server.received
    expect(reference).toBe('<notice-019a0000-0000-7000-8000-000000000001@maru>')
    expect(parsed?.messageId).toBe(reference)
    expect(parsed?.subject).toBe(letter().subject)
    expect(parsed?.text?.trimEnd()).toBe(letter().body.trimEnd())
    expect(parsed?.html).toContain('&lt;b&gt;굵게&lt;/b&gt; &amp; 끝')
    expect(parsed?.html).toContain('lang="ko"')
    expect(parsed?.from?.text).toBe(`"판매자 운영팀" <${sender}>`)
    expect(recipients).toEqual(['owner@hanbit.example'])
  })

  it('takes a page of its own beside the text, and files with it', async () => {
    const html = '<!doctype html><html lang="ko"><body><p style="color:#111">주간 보고</p></body></html>'
    const content = Buffer.from('\uFEFF"값"\r\n1\r\n')
    await mailer.deliver(letter({ html, files: [{ name: '주간 보고.csv', mime: 'text/csv', content }] }))
    const [{ parsed } = {}] = server.received
    expect(parsed?.html).toBe(html)
    expect(parsed?.text?.trimEnd()).toBe(letter().body.trimEnd())
    expect(parsed?.attachments[0]).toMatchObject({ filename: '주간 보고.csv', content })
  })

  it('is the same letter when tried again after a refusal', async () => {
    server.refuseNext(1)
    await expect(mailer.deliver(letter())).rejects.toThrow('451')
    const reference = await mailer.deliver(letter())
    expect(server.received.map(({ parsed }) => parsed.messageId)).toEqual([reference])
  })

  it('fails when nobody answers at the address', async () => {
    const gone = openSmtpMailer(`smtp://127.0.0.1:${await freePort()}`, sender)
    await expect(gone.deliver(letter())).rejects.toThrow()
  })

  it('gives up on a server that accepts the connection and then says nothing', async () => {
    const mute = createServer(() => undefined)
    const port = await freePort()
    mute.listen(port, '127.0.0.1')
    const waiting = openSmtpMailer(`smtp://127.0.0.1:${port}`, sender, { greetingTimeout: 200 })
    await expect(waiting.deliver(letter())).rejects.toThrow(/[Gg]reeting/)
    mute.close()
  })

  it('keeps every subject on its own line of the head', async () => {
    const hostile = 'Notice\r\nBcc: everybody@evil.example\r\n\r\n<script>\u2028Bcc: x@evil.example'
    await mailer.deliver(letter({ subject: hostile }))
    const [{ parsed, recipients } = {}] = server.received
    expect(parsed?.headers.has('bcc')).toBe(false)
    expect(parsed?.subject).toBe('Notice Bcc: everybody@evil.example <script> Bcc: x@evil.example')
    expect(recipients).toEqual(['owner@hanbit.example'])
  })

  it.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    '<a@b.example>',
    'no address',
    '',
    'a@b.example c@d.example',
  ])('refuses %j as a recipient', async (to) => {
    await expect(mailer.deliver(letter({ to }))).rejects.toThrow('not one e-mail address')
    expect(server.received).toEqual([])
  })
})

describe('writing .eml files', () => {
  let folder: string
  let mailer: Mailer
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maru-letters-'))
    mailer = openEmlMailer(folder, sender)
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('writes a letter that any mail program reads', async () => {
    const name = await mailer.deliver(letter())
    const parsed = await simpleParser(await readFile(join(folder, name)))
    expect(parsed.subject).toBe(letter().subject)
    expect(parsed.text?.trimEnd()).toBe(letter().body.trimEnd())
    expect(parsed.messageId).toBe('<notice-019a0000-0000-7000-8000-000000000001@maru>')
    expect(parsed.date).toBeInstanceOf(Date)
  })

  it('lets no text of any kind add a header or a recipient', async () => {
    const headOf = async (change: Partial<Letter>) => {
      const name = await mailer.deliver(letter(change))
      const { headerLines, to } = await simpleParser(await readFile(join(folder, name)))
      return { names: headerLines.map(({ key }) => key), to }
    }
    const plain = await headOf({})
    const lineBreaker = fc.string({ unit: fc.constantFrom('\r', '\n', ':', 'Bcc: x@evil.example', ' ', '한') })
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), lineBreaker)
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (subject, body) => {
        expect(await headOf({ subject: `s${subject}`, body: `b${body}` })).toEqual(plain)
      }),
    )
  })

  it('makes one file of one letter, however often and however many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => mailer.deliver(letter())))
    expect(await readdir(folder)).toEqual(['019a0000-0000-7000-8000-000000000001.eml'])
  })

  it('refuses an id that would leave the folder', async () => {
    for (const id of ['../../etc/passwd', 'a/b', '', 'a\0b', '.', 'x'.repeat(65)]) {
      await expect(mailer.deliver(letter({ id }))).rejects.toThrow('not a notice id')
    }
    expect(await readdir(folder)).toEqual([])
  })

  it('fails, leaving nothing behind, when the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(openEmlMailer(join(folder, 'file'), sender).deliver(letter())).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['file'])
  })
})

describe('choosing where letters go', () => {
  it('writes files unless SMTP_URL is set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maru-letters-'))
    const server = await startMailServer()
    const env = { SMTP_URL: '', MAIL_FROM: '', PUBLIC_URL: 'https://console.market.example', DATA_DIR: folder }
    await openMailer(env).deliver(letter())
    expect(await readdir(join(folder, 'notices'))).toHaveLength(1)

    await openMailer({ ...env, SMTP_URL: server.url }).deliver(letter())
    expect(server.received[0]?.parsed.from?.value[0]?.address).toBe('seller-operations@console.market.example')
    await openMailer({ ...env, SMTP_URL: server.url, MAIL_FROM: sender }).deliver(letter())
    expect(server.received[1]?.parsed.from?.value[0]?.address).toBe(sender)
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
})
