import type { SendMailOptions } from 'nodemailer'
import type { Letter } from './mailer.ts'

/** One mailbox and nothing that could end the header or begin a second address. */
const oneMailbox = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u

/**
 * A letter as a mail library wants it: plain text, and the same words as simple HTML.
 * The message id is made of the letter's id, so that a second try is the same letter to every mail system on the way.
 * @throws Error when the recipient is not exactly one address.
 */
export function mimeLetter(letter: Letter, sender: string): SendMailOptions {
  if (!oneMailbox.test(letter.to)) throw new Error('the recipient is not one e-mail address')
  return {
    messageId: `<notice-${safeId(letter.id)}@maru>`,
    from: { name: senderNames[letter.locale], address: sender },
    to: { name: '', address: letter.to },
    subject: onOneLine(letter.subject),
    text: letter.body,
    html: letter.html ?? htmlOf(letter),
    attachments: (letter.files ?? []).map(({ name, mime, content }) => ({
      filename: onOneLine(name),
      contentType: mime,
      content,
      contentDisposition: 'attachment' as const,
    })),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const senderNames = { en: 'Seller Operations', ko: '판매자 운영팀' }

/** An id as part of a file name or message id. @throws Error when it has anything but letters, digits and dashes. */
export function safeId(id: string): string {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) throw new Error('not a notice id')
  return id
}

const onOneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()

function htmlOf({ body, locale }: Letter): string {
  const paragraphs = body.split(/\r?\n\s*\r?\n/).map((paragraph) => {
    const lines = paragraph.split(/\r?\n/).map(escapeHtml)
    return `<p style="margin:0 0 1em">${lines.join('<br>\n')}</p>`
  })
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head>`,
    '<body style="font-family:sans-serif;font-size:14px;line-height:1.6">',
    ...paragraphs,
    '</body></html>',
  ].join('\n')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
