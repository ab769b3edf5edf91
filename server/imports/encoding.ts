import iconv from 'iconv-lite'
import type { ImportEncoding } from '#shared/imports/schema.ts'
import { FileRefused } from './fileRefused.ts'

/** Bytes of a file from its beginning; called again, from the beginning again. */
export type OpenBytes = () => AsyncIterable<Buffer>

/**
 * Reads the whole file once, or twice when it is not UTF-8, and keeps nothing of it.
 * @param isCut the bytes are only the start of a file and may end inside a character.
 * @throws FileRefused empty-file, excel-file, not-text or wrong-encoding.
 */
export async function findEncoding(open: OpenBytes, isCut = false): Promise<ImportEncoding> {
  for await (const start of open()) {
    refuseByStart(start)
    if (await isUtf8(open(), isCut)) return 'utf-8'
    if (await isCp949(open(), isCut)) return 'cp949'
    throw new FileRefused('wrong-encoding')
  }
  throw new FileRefused('empty-file')
}

/** The file as text, without the byte order mark; wrong bytes were refused by `findEncoding` before. */
export async function* textOf(bytes: AsyncIterable<Buffer>, encoding: ImportEncoding): AsyncGenerator<string> {
  const decoder = encoding === 'utf-8' ? utf8Decoder() : iconv.getDecoder('cp949')
  for await (const chunk of bytes) yield decoder.write(chunk)
  const rest = decoder.end()
  if (rest) yield rest
}

function utf8Decoder() {
  const decoder = new TextDecoder('utf-8')
  return { write: (chunk: Buffer) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

async function isUtf8(bytes: AsyncIterable<Buffer>, isCut: boolean): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) decoder.decode(chunk, { stream: true })
    if (!isCut) decoder.decode()
    return true
  } catch {
    return false
  }
}

/** What is not a character of CP949 is decoded to U+FFFD, which CP949 itself has not. */
async function isCp949(bytes: AsyncIterable<Buffer>, isCut: boolean): Promise<boolean> {
  // Not TextDecoder('euc-kr'): in Node it lacks the 8,822 syllables that CP949 has beyond EUC-KR.
  const decoder = iconv.getDecoder('cp949')
  for await (const chunk of bytes) if (decoder.write(chunk).includes('\ufffd')) return false
  return isCut || !decoder.end()?.includes('\ufffd')
}

const workbooks = ['504b0304', 'd0cf11e0']
const otherUnicode = ['fffe', 'feff', '0000feff']
/** Share of control characters from which on bytes are no text; a single stray one is refused with its row. */
const mostControl = 0.02

function refuseByStart(start: Buffer): void {
  const magic = start.subarray(0, 4).toString('hex')
  if (workbooks.includes(magic)) throw new FileRefused('excel-file')
  if (otherUnicode.some((mark) => magic.startsWith(mark))) throw new FileRefused('wrong-encoding')
  const zeros = [0, 0]
  let controls = 0
  for (const [at, byte] of start.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++
  }
  // UTF-16 without its mark: Latin letters and digits have every second byte zero.
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) > start.length / 5 && Math.min(even, odd) < start.length / 50)
    throw new FileRefused('wrong-encoding')
  if (controls > 3 && controls > start.length * mostControl) throw new FileRefused('not-text')
}
