import { fileTypeFromBuffer } from 'file-type'
import { type EvidenceMime, type ForeignNature, isEvidenceMime } from '#shared/evidence/rules.ts'

/** What the first bytes say: a type that is taken, or what it is instead. */
export type Sniffed = { mime: EvidenceMime } | { nature: ForeignNature }

/** As much of a file as is looked at to tell what it is. */
export const headBytes = 64 * 1024

/** Same bytes by another name. */
const spelledAlike: Record<string, EvidenceMime> = { 'image/apng': 'image/png', 'video/x-m4v': 'video/mp4' }

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Tells a file by its content; its name and what its sender declares are not asked. */
export async function sniff(head: Buffer): Promise<Sniffed> {
  if (head.length === 0) return { nature: 'empty' }
  if (head.subarray(0, pngStart.length).equals(pngStart)) return { mime: 'image/png' }
  const found = (await fileTypeFromBuffer(head))?.mime
  const mime = found && (spelledAlike[found] ?? found)
  if (mime && isEvidenceMime(mime)) return { mime }
  if (mime && !/xml|^text/.test(mime)) return { nature: natureOf(mime) }
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
  if (isLetter(text)) return { mime: 'message/rfc822' }
  return { nature: natureOfText(text) }
}

function natureOf(mime: string): ForeignNature {
  if (/hei[cf]/.test(mime)) return 'heic'
  if (/^image\/|postscript|eps$|x-xcf/.test(mime)) return 'other-image'
  if (/^audio\//.test(mime)) return 'audio'
  if (/^video\/|mxf|ms-asf/.test(mime)) return 'other-video'
  if (programs.test(mime)) return 'program'
  if (/officedocument|opendocument|ms-(excel|word|powerpoint|outlook)|x-cfb|rtf|visio|epub/.test(mime)) return 'office'
  if (/zip|-tar|rar|7z|-xz|cab-|compress|zstd|lz4|-arj|-ace|cpio|archive/.test(mime)) return 'archive'
  return 'unknown'
}

const programs =
  /x-msdownload|x-elf|mach-binary|wasm|java-vm|java-archive|android|shockwave|chrome-extension|xpinstall|x-deb|x-rpm|diskimage|x\.ms\.shortcut|regedit/

function natureOfText(text: string): ForeignNature {
  const start = text.trimStart().toLowerCase()
  if (/<svg[\s>]/.test(start)) return 'drawing'
  if (/^(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|script|iframe|meta|title|div|a\s|p>)/.test(start))
    return 'web-page'
  if (/<html[\s>]|<script[\s>]/.test(start)) return 'web-page'
  if (/^(#!|@echo |<\?php|<%)/.test(start)) return 'script'
  return isText(text) ? 'text' : 'unknown'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that tell bytes from text
const isText = (text: string) => !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)

const witnesses = ['date', 'message-id', 'received', 'mime-version']

/** RFC 5322: a block of headers up to an empty line, with a sender and at least one header that only letters have. */
function isLetter(text: string): boolean {
  const [block = ''] = text.replace(/^From [^\r\n]*\r?\n/, '').split(/\r?\n\r?\n/)
  const lines = block.split(/\r?\n/)
  // What was cut off in the middle of a line is no line.
  if (block.length === text.length) lines.pop()
  const names: string[] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line) && names.length > 0) continue
    const [, name] = /^([!-9;-~]+):/.exec(line) ?? []
    if (!name) return false
    names.push(name.toLowerCase())
  }
  return names.includes('from') && names.some((name) => witnesses.includes(name))
}
