import { join } from 'node:path'
import type { Env } from '../env.ts'
import { openEmlMailer } from './emlMailer.ts'
import type { Mailer } from './mailer.ts'
import { openSmtpMailer } from './smtpMailer.ts'

/** SMTP when SMTP_URL is set, else files under DATA_DIR/notices. */
export function openMailer(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL' | 'DATA_DIR'>): Mailer {
  const sender = env.MAIL_FROM || `seller-operations@${hostOf(env.PUBLIC_URL)}`
  return env.SMTP_URL ? openSmtpMailer(env.SMTP_URL, sender) : openEmlMailer(join(env.DATA_DIR, 'notices'), sender)
}

const hostOf = (publicUrl: string) => (publicUrl ? new URL(publicUrl).hostname : 'localhost')
