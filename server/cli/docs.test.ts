import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generatedDocs } from './generatedDocs.ts'

const folder = new URL('../../docs/generated/', import.meta.url)

describe('the pages drawn from the code', () => {
  it.each(Object.entries(generatedDocs()))('%s is up to date (else: npm run docs)', (name, content) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(content)
  })

  it('are all there is in their folder', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(generatedDocs()).sort())
  })
})
