import type { Evidence, EvidenceAction, EvidenceKind, ScanResult } from './schema.ts'

const MB = 1024 * 1024

/** The types that are taken, by what the bytes are; the first ending is the one a file is given when its own lies. */
export const evidenceTypes = {
  'image/jpeg': { kind: 'image', endings: ['jpg', 'jpeg'] },
  'image/png': { kind: 'image', endings: ['png'] },
  'image/webp': { kind: 'image', endings: ['webp'] },
  'image/gif': { kind: 'image', endings: ['gif'] },
  'application/pdf': { kind: 'pdf', endings: ['pdf'] },
  'video/mp4': { kind: 'video', endings: ['mp4', 'm4v'] },
  'video/webm': { kind: 'video', endings: ['webm'] },
  'video/quicktime': { kind: 'video', endings: ['mov', 'qt'] },
  'message/rfc822': { kind: 'email', endings: ['eml'] },
} as const satisfies Record<string, { kind: EvidenceKind; endings: readonly [string, ...string[]] }>

export type EvidenceMime = keyof typeof evidenceTypes

export const isEvidenceMime = (mime: string): mime is EvidenceMime => Object.hasOwn(evidenceTypes, mime)

export const kindOfMime = (mime: EvidenceMime): EvidenceKind => evidenceTypes[mime].kind

/** Bytes that a file of each kind may have. */
export const evidenceLimits: Readonly<Record<EvidenceKind, number>> = {
  image: 20 * MB,
  pdf: 50 * MB,
  email: 30 * MB,
  video: 500 * MB,
}

/** What a file may unfold to: a picture of these many pixels in one frame and in all, a PDF of these many pages. */
export const unfoldLimits = { framePixels: 80_000_000, pixels: 400_000_000, pages: 5000 } as const

/** Files of one case. */
export const mostFiles = 500

/** What an unwanted file really is. */
export const foreignNatures = [
  'program',
  'script',
  'web-page',
  'drawing',
  'office',
  'archive',
  'audio',
  'heic',
  'other-image',
  'other-video',
  'text',
  'empty',
  'unknown',
] as const
export type ForeignNature = (typeof foreignNatures)[number]

/** Why a file of a wanted type is turned away all the same. */
export const fileFaults = [
  'damaged',
  'too-many-pixels',
  'too-many-pages',
  'unfolds-too-large',
  'too-many-files',
] as const
export type FileFault = (typeof fileFaults)[number]

/** How long a person may look at what they gave a reason for. */
export const revealMinutes = 15

/** Whether the bytes may leave the store: what is infected or could not be looked through stays in. */
export const isServed = (scan: ScanResult): boolean => scan === 'clean' || scan === 'skipped'

type Standing = Pick<Evidence, 'isPersonal' | 'scan' | 'frozenBy' | 'revealedUntil'>

/** What this person may do with a file as it stands. */
export function allowedWith(file: Standing, permissions: readonly string[]): EvidenceAction[] {
  const actions: EvidenceAction[] = []
  if (permissions.includes('evidence:add')) actions.push('edit')
  if (permissions.includes('evidence:remove') && file.frozenBy.length === 0) actions.push('remove')
  if (permissions.includes('evidence:reveal') && file.isPersonal && !file.revealedUntil) actions.push('reveal')
  if (permissions.includes('evidence:remove') && file.scan !== 'clean') actions.push('rescan')
  return actions
}

const mostNameBytes = 255
const bytesOf = (text: string) => new TextEncoder().encode(text).length

/**
 * The last part of a path as a name to show, never one to open: without control and direction marks, which make
 * `gpj.exe` read as `exe.jpg`, of at most 255 bytes, and with the ending of what the bytes are.
 */
export function displayName(given: string, mime: EvidenceMime): string {
  const bare = (given.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  const { endings } = evidenceTypes[mime]
  const ending = endings.find((one) => bare.toLowerCase().endsWith(`.${one}`)) ?? ''
  const stem = ending ? bare.slice(0, -ending.length - 1) : bare
  const tail = `.${ending ? bare.slice(-ending.length) : endings[0]}`
  return `${cutTo(stem.trim() || 'file', mostNameBytes - bytesOf(tail))}${tail}`
}

/** As many whole letters as fit into the bytes. */
function cutTo(text: string, most: number): string {
  let bytes = 0
  let cut = ''
  for (const letter of text) {
    bytes += bytesOf(letter)
    if (bytes > most) break
    cut += letter
  }
  return cut.trimEnd()
}

/** `Content-Disposition` of a name: ASCII for the old, RFC 5987 for the others; nothing in it can end the header. */
export function dispositionOf(how: 'inline' | 'attachment', name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_')
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${how}; filename="${ascii}"; filename*=UTF-8''${whole}`
}
