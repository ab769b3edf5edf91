import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Letter, Mailer } from './mailer.ts'
import { mimeLetter, safeId } from './mimeLetter.ts'

/** Puts letters as .eml files into a folder; a file is there whole or not at all, one a letter however often it is tried. */
export function openEmlMailer(folder: string, sender: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true })
  const render = async (letter: Letter) => (await transport.sendMail(mimeLetter(letter, sender))).message as Buffer
  return {
    deliver: async (letter) => {
      const name = `${safeId(letter.id)}.eml`
      await mkdir(folder, { recursive: true })
      await writeWhole(join(folder, name), await render(letter))
      return name
    },
    close: async () => transport.close(),
  }
}

async function writeWhole(path: string, content: Buffer): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
