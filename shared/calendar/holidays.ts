import type { Words } from '../text.ts'

/** A day off for public offices in Korea; `day` is YYYY-MM-DD in Seoul. */
export type Holiday = { day: string; name: Words; source: Words }

const newYear = { en: 'New Year’s Day', ko: '신정' }
const seollal = { en: 'Seollal', ko: '설날' }
const seollalBreak = { en: 'Seollal holiday', ko: '설날 연휴' }
const independence = { en: 'Independence Movement Day', ko: '3·1절' }
const labour = { en: 'Labour Day', ko: '노동절' }
const children = { en: 'Children’s Day', ko: '어린이날' }
const buddha = { en: 'Buddha’s Birthday', ko: '부처님오신날' }
const memorial = { en: 'Memorial Day', ko: '현충일' }
const constitution = { en: 'Constitution Day', ko: '제헌절' }
const liberation = { en: 'Liberation Day', ko: '광복절' }
const chuseok = { en: 'Chuseok', ko: '추석' }
const chuseokBreak = { en: 'Chuseok holiday', ko: '추석 연휴' }
const foundation = { en: 'National Foundation Day', ko: '개천절' }
const hangeul = { en: 'Hangeul Day', ko: '한글날' }
const christmas = { en: 'Christmas Day', ko: '성탄절' }

const act = { en: 'Public Holidays Act, art. 2', ko: '공휴일에 관한 법률 제2조' }
const electionAct = { en: 'Public Official Election Act, art. 34', ko: '공직선거법 제34조' }
const constitutionAct = {
  en: 'Public Holidays Act as amended 10 February 2026',
  ko: '공휴일에 관한 법률 (2026. 2. 10. 개정)',
}
const labourAct = { en: 'Public Holidays Act as amended April 2026', ko: '공휴일에 관한 법률 (2026. 4. 개정)' }

const on = (day: string, name: Words, source = act): Holiday => ({ day, name, source })

const substituteFor = (day: string, { en, ko }: Words): Holiday => ({
  day,
  name: { en: `${en} (substitute)`, ko: `대체공휴일(${ko})` },
  source: { en: 'Public Holidays Act, art. 3', ko: '공휴일에 관한 법률 제3조' },
})

const temporary = (day: string, resolvedOn: string): Holiday => ({
  day,
  name: { en: 'Temporary holiday', ko: '임시공휴일' },
  source: { en: `Cabinet resolution of ${resolvedOn}`, ko: `국무회의 의결 (${resolvedOn})` },
})

const election = (day: string, name: Words): Holiday => ({ day, name, source: electionAct })

/**
 * Korean public holidays by year, weekends included, as the yearly almanac (월력요항) and later resolutions have them.
 * A year is added when its almanac is out, each June for the next year; a temporary holiday when the cabinet resolves it.
 */
export const holidays: Record<number, readonly Holiday[]> = {
  2024: [
    on('2024-01-01', newYear),
    on('2024-02-09', seollalBreak),
    on('2024-02-10', seollal),
    on('2024-02-11', seollalBreak),
    substituteFor('2024-02-12', seollal),
    on('2024-03-01', independence),
    election('2024-04-10', { en: 'National Assembly election', ko: '국회의원선거일' }),
    on('2024-05-05', children),
    substituteFor('2024-05-06', children),
    on('2024-05-15', buddha),
    on('2024-06-06', memorial),
    on('2024-08-15', liberation),
    on('2024-09-16', chuseokBreak),
    on('2024-09-17', chuseok),
    on('2024-09-18', chuseokBreak),
    temporary('2024-10-01', '2024-09-03'),
    on('2024-10-03', foundation),
    on('2024-10-09', hangeul),
    on('2024-12-25', christmas),
  ],
  2025: [
    on('2025-01-01', newYear),
    temporary('2025-01-27', '2025-01-14'),
    on('2025-01-28', seollalBreak),
    on('2025-01-29', seollal),
    on('2025-01-30', seollalBreak),
    on('2025-03-01', independence),
    substituteFor('2025-03-03', independence),
    on('2025-05-05', { en: 'Children’s Day and Buddha’s Birthday', ko: '어린이날·부처님오신날' }),
    substituteFor('2025-05-06', buddha),
    election('2025-06-03', { en: 'Presidential election', ko: '대통령선거일' }),
    on('2025-06-06', memorial),
    on('2025-08-15', liberation),
    on('2025-10-03', foundation),
    on('2025-10-05', chuseokBreak),
    on('2025-10-06', chuseok),
    on('2025-10-07', chuseokBreak),
    substituteFor('2025-10-08', chuseok),
    on('2025-10-09', hangeul),
    on('2025-12-25', christmas),
  ],
  2026: [
    on('2026-01-01', newYear),
    on('2026-02-16', seollalBreak),
    on('2026-02-17', seollal),
    on('2026-02-18', seollalBreak),
    on('2026-03-01', independence),
    substituteFor('2026-03-02', independence),
    on('2026-05-01', labour, labourAct),
    on('2026-05-05', children),
    on('2026-05-24', buddha),
    substituteFor('2026-05-25', buddha),
    election('2026-06-03', { en: 'Local elections', ko: '전국동시지방선거일' }),
    on('2026-06-06', memorial),
    on('2026-07-17', constitution, constitutionAct),
    on('2026-08-15', liberation),
    substituteFor('2026-08-17', liberation),
    on('2026-09-24', chuseokBreak),
    on('2026-09-25', chuseok),
    on('2026-09-26', chuseokBreak),
    on('2026-10-03', foundation),
    substituteFor('2026-10-05', foundation),
    on('2026-10-09', hangeul),
    on('2026-12-25', christmas),
  ],
  2027: [
    on('2027-01-01', newYear),
    on('2027-02-06', seollalBreak),
    on('2027-02-07', seollal),
    on('2027-02-08', seollalBreak),
    substituteFor('2027-02-09', seollal),
    on('2027-03-01', independence),
    on('2027-05-01', labour, labourAct),
    substituteFor('2027-05-03', labour),
    on('2027-05-05', children),
    on('2027-05-13', buddha),
    on('2027-06-06', memorial),
    on('2027-07-17', constitution, constitutionAct),
    substituteFor('2027-07-19', constitution),
    on('2027-08-15', liberation),
    substituteFor('2027-08-16', liberation),
    on('2027-09-14', chuseokBreak),
    on('2027-09-15', chuseok),
    on('2027-09-16', chuseokBreak),
    on('2027-10-03', foundation),
    substituteFor('2027-10-04', foundation),
    on('2027-10-09', hangeul),
    substituteFor('2027-10-11', hangeul),
    on('2027-12-25', christmas),
    substituteFor('2027-12-27', christmas),
  ],
}
