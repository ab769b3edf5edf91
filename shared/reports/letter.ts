import { type KpiName, kpiOf } from '../kpis/kpis.ts'
import { changeText, kpiText } from '../kpis/valueText.ts'
import { type InForce, type Standing, standingOf } from '../targets/rules.ts'
import type { Locale, Words } from '../text.ts'
import type { Days } from './rules.ts'

export type ReportRow = {
  metric: KpiName
  value: number | null
  number: number
  before: number | null
  target: Pick<InForce, 'goal' | 'band' | 'better'> | null
}

export type ReportContent = {
  name: string
  /** Whose figures: "Suspensions · Seoul desk"; empty for everybody's. */
  scope: Words
  days: Days
  before: Days
  rows: readonly ReportRow[]
  /** Where the console is reached, without a slash at the end. */
  consoleUrl: string
}

/** The letter of a report: a page that needs no pictures, and the same as plain text. */
export function writeReport(content: ReportContent, locale: Locale): { subject: string; html: string; text: string } {
  const say = (of: Words) => of[locale]
  const { name, scope, days, consoleUrl } = content
  const lines = content.rows.map((row) => lineOf(row, locale))
  const about = [periodText(days), say(scope)].filter(Boolean).join(' · ')
  const compared = say(words.compared).replace('{days}', periodText(content.before))
  const missed = lines.filter(({ standing }) => standing === 'missed').length
  const sum = missed === 0 ? say(words.noneMissed) : say(words.missedSome).replace('{n}', String(missed))
  const hasTargets = lines.some(({ standing }) => standing !== null)
  const lead = hasTargets ? sum : ''
  const subject = `${name} · ${periodText(days)}`
  const link = `${consoleUrl}/kpis`
  const text = [
    name,
    [about, compared].join('\n'),
    lead,
    ...lines.map((line) =>
      [
        `${line.label}: ${line.value}`,
        `  ${say(words.before)} ${line.before}${line.change ? ` (${line.change})` : ''}`,
        ...(line.target ? [`  ${say(words.target)} ${line.target}: ${line.standingWord}`] : []),
      ].join('\n'),
    ),
    `${say(words.open)}: ${link}`,
    say(words.why),
  ].filter(Boolean)
  return { subject, text: `${text.join('\n\n')}\n`, html: page({ name, about, compared, lead, lines, link }, locale) }
}

export const periodText = ({ from, to }: Days): string => (from === to ? from : `${from} – ${to}`)

type Line = {
  label: string
  formula: string
  value: string
  before: string
  change: string | null
  target: string | null
  standing: Standing | null
  standingWord: string
}

function lineOf({ metric, value, before, target }: ReportRow, locale: Locale): Line {
  const kpi = kpiOf(metric)
  const standing = target && value !== null ? standingOf(value, target) : null
  const bound = target && `${target.better === 'up' ? '≥' : '≤'} ${kpiText(kpi.unit, target.goal, locale)}`
  return {
    label: kpi.label[locale],
    formula: kpi.formula[locale],
    value: value === null ? words.noData[locale] : kpiText(kpi.unit, value, locale),
    before: before === null ? words.noData[locale] : kpiText(kpi.unit, before, locale),
    change: changeText(kpi, value, before, locale),
    target: bound,
    standing,
    standingWord: standing ? standingWords[standing][locale] : words.notJudged[locale],
  }
}

export const standingWords = {
  met: { en: 'met', ko: '달성' },
  warning: { en: 'within the band', ko: '허용 범위' },
  missed: { en: 'missed', ko: '미달' },
} satisfies Record<Standing, Words>

/** Word, shape and colour say the same: no picture and no colour sense is needed. */
const marks: Record<Standing, { sign: string; colour: string }> = {
  met: { sign: '●', colour: '#12633c' },
  warning: { sign: '▲', colour: '#874a00' },
  missed: { sign: '■', colour: '#ad1a2c' },
}

const font = "font-family:-apple-system,'Segoe UI','Malgun Gothic','Apple SD Gothic Neo',sans-serif"
const cell = 'padding:10px 12px;word-break:keep-all;border-bottom:1px solid #e2e5e9;vertical-align:top'
const right = `${cell};text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums`
const head = 'padding:8px 12px;border-bottom:1px solid #cbd0d7;font-size:12px;font-weight:600;color:#505762'
const quiet = 'font-size:12px;line-height:1.5;color:#505762'

type Page = { name: string; about: string; compared: string; lead: string; lines: readonly Line[]; link: string }

function page({ name, about, compared, lead, lines, link }: Page, locale: Locale): string {
  const say = (of: Words) => escapeHtml(of[locale])
  const titles = [words.figure, words.value, words.before, words.change, words.target]
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light">',
    `<title>${escapeHtml(name)}</title></head>`,
    `<body style="margin:0;background:#f6f7f8;color:#16191d;${font};font-size:14px;line-height:1.5">`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">',
    '<table role="presentation" width="720" cellpadding="0" cellspacing="0" style="max-width:720px;width:100%;background:#ffffff;border:1px solid #e2e5e9;border-radius:8px">',
    `<tr><td style="padding:20px 20px 4px"><h1 style="margin:0 0 4px;font-size:20px;line-height:1.3">${escapeHtml(name)}</h1>`,
    `<p style="margin:0;color:#505762">${escapeHtml(about)}</p>`,
    `<p style="margin:0;${quiet}">${escapeHtml(compared)}</p>`,
    lead && `<p style="margin:12px 0 0;font-weight:600">${escapeHtml(lead)}</p>`,
    '</td></tr><tr><td style="padding:12px 8px 8px">',
    '<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse"><thead><tr>',
    ...titles.map(
      (of, n) => `<th scope="col" align="${n === 0 || n > 2 ? 'left' : 'right'}" style="${head}">${say(of)}</th>`,
    ),
    '</tr></thead><tbody>',
    ...lines.map(rowHtml),
    '</tbody></table></td></tr>',
    `<tr><td style="padding:4px 20px 20px"><p style="margin:0 0 8px"><a href="${escapeHtml(link)}" style="color:#2d52d0">${say(words.open)}</a></p>`,
    `<p style="margin:0;${quiet}">${say(words.why)}</p></td></tr></table></td></tr></table></body></html>`,
  ]
    .filter(Boolean)
    .join('\n')
}

function rowHtml({ label, formula, value, before, change, target, standing, standingWord }: Line): string {
  const mark = standing && marks[standing]
  const judged = mark
    ? `<br><span style="color:${mark.colour};font-weight:600">${mark.sign} ${escapeHtml(standingWord)}</span>`
    : target
      ? `<br><span style="${quiet}">${escapeHtml(standingWord)}</span>`
      : ''
  return [
    `<tr><th scope="row" align="left" style="${cell};font-weight:600">${escapeHtml(label)}`,
    `<br><span style="${quiet};font-weight:400">${escapeHtml(formula)}</span></th>`,
    `<td style="${right};font-size:16px;font-weight:600">${escapeHtml(value)}</td>`,
    `<td style="${right}">${escapeHtml(before)}</td>`,
    `<td style="${cell};min-width:104px">${escapeHtml(change ?? '–').replaceAll(/ (%|points)/g, '&nbsp;$1')}</td>`,
    `<td style="${cell};white-space:nowrap">${escapeHtml(target ?? '–')}${judged}</td></tr>`,
  ].join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const words = {
  figure: { en: 'Figure', ko: '지표' },
  value: { en: 'Value', ko: '값' },
  before: { en: 'Before', ko: '이전 기간' },
  change: { en: 'Change', ko: '변화' },
  target: { en: 'Target', ko: '목표' },
  compared: { en: 'Compared with {days}', ko: '비교 기간 {days}' },
  noData: { en: 'no data', ko: '데이터 없음' },
  notJudged: { en: 'not judged: no data', ko: '데이터 없어 판정 제외' },
  noneMissed: { en: 'No target was missed.', ko: '미달한 목표가 없습니다.' },
  missedSome: { en: 'Targets missed: {n}', ko: '미달한 목표 {n}개' },
  open: { en: 'Open the figures in Maru', ko: 'Maru에서 지표 열기' },
  why: {
    en: 'You get this because somebody of operations put you on its list. All days are Seoul days; the attached files have the same figures.',
    ko: '운영 담당자가 수신자로 지정하여 발송된 보고입니다. 날짜는 모두 서울 기준이며, 첨부 파일에 같은 수치가 들어 있습니다.',
  },
} satisfies Record<string, Words>
