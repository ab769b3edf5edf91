import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../matching/fold.ts'
import { makeRegister, type NamedBrand, spellingOf, wrongBrand } from './rules.ts'
import { editsBetween } from './spelling.ts'

const brand = (id: string, name: string, nameKo: string, ...spellings: string[]): NamedBrand => ({
  id,
  name,
  nameKo,
  spellings,
})

const brands = [
  brand('lumera', 'Luméra', '루메라', '류메라'),
  brand('north', 'NORTHVALE', '노스베일', 'North Vale'),
  brand('haneul', 'Haneulgyeol', '하늘결스킨', '하늘결 스킨'),
  brand('quon', 'Quon', '쿠온'),
  brand('bolt', 'Voltaren Peak', '볼타렌피크'),
]
const register = makeRegister(brands)
const read = (said: string | null, title = '') => spellingOf(register, { brand: said, title })

describe('the brand field of a listing', () => {
  it('is a brand as it stands in the register, in Latin and in Hangul', () => {
    expect(read('NORTHVALE')).toMatchObject({ brandId: 'north', how: 'exact', isCertain: true, edits: 0 })
    expect(read('노스베일')).toMatchObject({ brandId: 'north', how: 'exact', isCertain: true })
    expect(read('류메라')).toMatchObject({ brandId: 'lumera', how: 'exact', spelling: '류메라' })
  })

  it('is the same brand whatever its case, width, blanks, accents and punctuation', () => {
    for (const said of [
      'northvale',
      'ＮＯＲＴＨＶＡＬＥ',
      'North-Vale',
      ' n o r t h v a l e ',
      '노스 베일',
      'NorthVale®',
    ])
      expect(read(said), said).toMatchObject({ brandId: 'north', how: 'folded', isCertain: true })
    expect(read('Lumera')).toMatchObject({ brandId: 'lumera', how: 'folded' })
    expect(read('루메라'.normalize('NFD'))).toMatchObject({ brandId: 'lumera' })
  })

  it('is found through the usual ways of writing around a filter, and says so', () => {
    for (const said of ['N0RTHVAL3', 'nоrthvаle', 'NORTH\u200bV4LE', 'NNORTHVALEE', 'ㄴㅗㅅㅡㅂㅔㅇㅣㄹ'])
      expect(read(said), said).toMatchObject({ brandId: 'north', isCertain: true })
    expect(read('N0RTHVAL3')).toMatchObject({ how: 'evasion', said: 'N0RTHVAL3', spelling: 'NORTHVALE' })
  })

  it('that misses a name by a key is a suspicion and no proof', () => {
    expect(read('Nortvale')).toMatchObject({ brandId: 'north', how: 'near', edits: 1, isCertain: false })
    expect(read('루매라')).toMatchObject({ brandId: 'lumera', how: 'near', edits: 1, isCertain: false })
    expect(read('노스베밀')).toMatchObject({ brandId: 'north', how: 'near', isCertain: false })
  })

  it('is nobody of the register when it only looks a little like one', () => {
    for (const said of ['Quo', 'Quan', 'Northern', '노스', '하늘', 'Valentine', '루나', '베일', 'Volt'])
      expect(read(said), said).toBeNull()
  })

  const named = brands.flatMap((one) => [one.name, one.nameKo, ...one.spellings].map((text) => ({ id: one.id, text })))
  const long = named.filter(({ text }) => fold(text).folded.length >= 6)
  const letters = fc.constantFrom(...'bcdghkmnpqrw')

  it('misspelt by any one edit of a longer Latin name means that brand', () => {
    const latin = long.filter(({ text }) => /^[A-Za-z ]+$/.test(text))
    const edit = fc.record({ kind: fc.constantFrom('drop', 'add', 'change', 'swap'), at: fc.nat(), letter: letters })
    fc.assert(
      fc.property(fc.constantFrom(...latin), edit, ({ id, text }, { kind, at, letter }) => {
        const place = at % text.length
        const [a = '', b = ''] = [text[place], text[place + 1]]
        const rest = text.slice(place + 1)
        const said =
          text.slice(0, place) +
          { drop: rest, add: letter + a + rest, change: letter + rest, swap: b + a + rest.slice(1) }[kind]
        expect(read(said)?.brandId).toBe(id)
      }),
      { numRuns: 200 },
    )
  })

  it('far from every name of the register means none of them', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/)
    fc.assert(
      fc.property(word, (said) => {
        const keys = fold(said).folded
        fc.pre(named.every(({ text }) => editsBetween(keys, fold(text).folded, 2) > 2))
        expect(read(said)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('of one brand is never read as another, however it is folded', () => {
    for (const { id, text } of named)
      for (const said of [text, text.toLowerCase(), text.toUpperCase(), [...text].join(' '), `『${text}』`])
        expect(read(said)?.brandId, said).toBe(id)
  })
})

describe('the title of a listing', () => {
  it('is read where the brand field is silent', () => {
    expect(read(null, '[정품] NORTHVALE 경량 패딩')).toMatchObject({
      brandId: 'north',
      where: 'title',
      isCertain: true,
    })
    expect(read('기타', '노스베일의 경량 패딩')).toMatchObject({ brandId: 'north', where: 'title', said: '노스베일' })
    expect(read('', 'Voltaren Peak 등산 스틱')).toMatchObject({ brandId: 'bolt', said: 'Voltaren Peak' })
  })

  it('is only a suspicion beside another brand, or when the thing merely fits', () => {
    expect(read('Harbour', 'NORTHVALE 패딩')).toMatchObject({ brandId: 'north', isCertain: false })
    expect(read(null, '노스베일 호환 지퍼')).toMatchObject({ brandId: 'north', isCertain: false })
    expect(read(null, 'Zipper for NORTHVALE')).toMatchObject({ isCertain: false })
  })

  it('does not mean a brand whose letters stand inside another word', () => {
    expect(read(null, '쿠온천 여행 가방')).toBeNull()
    expect(read(null, 'Quonset 텐트')).toBeNull()
  })

  it('with a near miss is a suspicion', () => {
    expect(read(null, '노스베밀 패딩')).toMatchObject({ brandId: 'north', how: 'near', isCertain: false })
  })
})

describe('the register', () => {
  const fresh = { name: 'Sorelle', nameKo: '소렐레', spellings: [], risk: 'normal' as const, riskReason: null }

  it('takes a brand of its own spellings', () => {
    expect(wrongBrand(fresh, register)).toEqual({})
  })

  it('refuses a spelling that means another brand already, in whatever case', () => {
    expect(wrongBrand({ ...fresh, spellings: ['north vale'] }, register)).toEqual({
      spellings: 'north vale is a spelling of another brand',
    })
  })

  it('wants a reason for the high-risk list, a Korean name, and letters in every spelling', () => {
    expect(Object.keys(wrongBrand({ ...fresh, risk: 'high', nameKo: 'Sorelle', spellings: ['!!'] }, register))).toEqual(
      ['riskReason', 'nameKo', 'spellings'],
    )
  })
})
