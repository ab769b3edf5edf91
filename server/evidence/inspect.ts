import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { refused } from '#shared/errors.ts'
import { type EvidenceMime, type FileFault, kindOfMime, unfoldLimits } from '#shared/evidence/rules.ts'
import { oneAtATime } from './oneAtATime.ts'
import { countPages } from './readApart.ts'

export type Facts = {
  width: number | null
  height: number | null
  pages: number | null
  /** WebP without any of the picture's own data: no place, no camera. */
  thumbnail: Buffer | null
}

export const thumbnailMime = 'image/webp'
const thumbnailPixels = 320
const mostSeconds = 30

const nothing: Facts = { width: null, height: null, pages: null, thumbnail: null }

export const faulty = (fault: FileFault) =>
  refused(fault === 'damaged' ? 'wrong-type' : 'over-limit', { errors: { file: fault }, current: { fault } })

/**
 * Opens a file as whoever looks at it will: one that cannot be opened, or unfolds to too much, is no evidence.
 * @throws Refused wrong-type for a damaged file, over-limit for one that unfolds to too much.
 */
export async function inspect(path: string, mime: EvidenceMime): Promise<Facts> {
  switch (kindOfMime(mime)) {
    case 'image':
      return oneAtATime(() => inspectImage(path))
    case 'pdf': {
      const told = await countPages(path)
      if ('fault' in told) throw faulty(told.fault)
      if ((told.pages ?? 0) > unfoldLimits.pages) throw faulty('too-many-pages')
      return { ...nothing, pages: told.pages }
    }
    case 'video':
    case 'email':
      return nothing
  }
}

async function inspectImage(path: string): Promise<Facts> {
  // From memory: by its path the library would keep a file open after it was removed.
  const bytes = await readFile(path)
  const limits = { limitInputPixels: unfoldLimits.framePixels, sequentialRead: true }
  try {
    const { autoOrient, width, height, pageHeight, pages = 1 } = await sharp(bytes, limits).metadata()
    if (width * (pageHeight ?? height) * pages > unfoldLimits.pixels) throw faulty('too-many-pixels')
    const thumbnail = await sharp(bytes, limits)
      .autoOrient()
      .resize(thumbnailPixels, thumbnailPixels, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .timeout({ seconds: mostSeconds })
      .toBuffer()
    return { width: autoOrient.width, height: autoOrient.height, pages: null, thumbnail }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw faulty(/pixel limit/.test(String(error)) ? 'too-many-pixels' : 'damaged')
  }
}
