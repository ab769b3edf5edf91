import { describe, expect, it } from 'vitest'
import { csvOf } from './saveFile.ts'

describe('a table as CSV', () => {
  it('keeps commas, quotes and lines within a field', () => {
    expect(
      csvOf([
        ['Team', 'Closed'],
        ['A, "B"\nC', 1204],
      ]),
    ).toBe('Team,Closed\r\n"A, ""B""\nC",1204\r\n')
  })

  it('gives a spreadsheet no formula to run, and leaves negative numbers numbers', () => {
    expect(csvOf([['=1+1', '@x', -5, '-5']])).toBe("'=1+1,'@x,-5,'-5\r\n")
  })
})
