import { once } from 'node:events'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type ReceivedLetter = { raw: string; parsed: ParsedMail; recipients: string[] }

export type MailServer = {
  url: string
  received: ReceivedLetter[]
  /** Turns away this many letters from now on, as a busy server does (451). */
  refuseNext: (letters: number) => void
  close: () => Promise<void>
}

/** A real SMTP server on a free port of 127.0.0.1 that keeps what it takes. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedLetter[] = []
  let toRefuse = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        if (toRefuse > 0) {
          toRefuse--
          return done(Object.assign(new Error('try again later'), { responseCode: 451 }))
        }
        const raw = Buffer.concat(chunks)
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ raw: raw.toString('utf8'), parsed: await simpleParser(raw), recipients })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('the mail server has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    refuseNext: (letters) => {
      toRefuse = letters
    },
    close: () => new Promise((closed) => server.close(closed)),
  }
}
