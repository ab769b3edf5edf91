import { createTransport } from 'nodemailer'
import type { Mailer } from './mailer.ts'
import { mimeLetter } from './mimeLetter.ts'

/** Shorter than the time after which an unfinished delivery is tried again, so that two tries never overlap. */
const deadlineMs = 15_000
const patience = { dnsTimeout: 5000, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 }

/**
 * Hands letters to the SMTP server that `url` names: smtp://user:password@host:587 or smtps://….
 * A letter counts as delivered when the server has taken it for its recipient.
 */
export function openSmtpMailer(url: string, sender: string, timeouts: Partial<typeof patience> = {}): Mailer {
  const transport = createTransport({ url, ...patience, ...timeouts })
  return {
    deliver: async (letter) => {
      const signal = AbortSignal.timeout(deadlineMs)
      const sent = await transport.sendMail({ ...mimeLetter(letter, sender), signal })
      return sent.messageId
    },
    close: async () => transport.close(),
  }
}
