import type { CellKind, CellValue } from '#shared/exports/column.ts'
import { spreadsheetDay, type TableColumn } from './cells.ts'

/** The parts of a workbook as ECMA-376 has them, no more of it than a table needs. */
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const each = (sheets: number, say: (number: number) => string): string =>
  Array.from({ length: sheets }, (_, at) => say(at + 1)).join('')

export const contentTypes = (sheets: number): string =>
  `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${each(sheets, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}</Types>`

export const relations = `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const workbook = (sheets: number): string =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(sheets, (number) => `<sheet name="${number}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`

export const workbookRelations = (sheets: number): string =>
  `${xml}<Relationships xmlns="${packaged}/relationships">${each(sheets, (number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`

/** Places in the list of formats below. */
const formats = { text: 1, number: 2, day: 3, instant: 4, head: 5 } satisfies Record<CellKind | 'head', number>

export const styles = `${xml}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

const widths = { text: 24, number: 14, day: 12, instant: 18 } satisfies Record<CellKind, number>

/** The head stays in sight while the rows are scrolled. */
export function sheetHead(columns: readonly TableColumn[]): string {
  const cols = columns.map(
    ({ kind }, at) => `<col min="${at + 1}" max="${at + 1}" width="${widths[kind]}" customWidth="1"/>`,
  )
  const cells = columns.map(({ label }, at) => textCell(`${lettersOf(at)}1`, label, formats.head))
  return `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData><row r="1">${cells.join('')}</row>`
}

export const sheetEnd = '</sheetData></worksheet>'

export function sheetRow(line: number, columns: readonly TableColumn[], row: readonly CellValue[]): string {
  let text = `<row r="${line}">`
  for (let at = 0; at < columns.length; at++) text += cell(`${lettersOf(at)}${line}`, columns[at]?.kind, row[at])
  return `${text}</row>`
}

/** 0 → A, 25 → Z, 26 → AA: readers find a cell by its place. */
const lettersOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${lettersOf(Math.floor(at / 26) - 1)}${lettersOf(at % 26)}`

/** Where there is nothing there is no cell. */
function cell(place: string, kind: CellKind = 'text', value: CellValue = null): string {
  if (value === null || value === '') return ''
  if (kind === 'number') return `<c r="${place}" s="${formats.number}"><v>${value}</v></c>`
  const text = String(value)
  if (kind === 'text') return textCell(place, text, formats.text)
  return `<c r="${place}" s="${formats[kind]}"><v>${spreadsheetDay(kind, text)}</v></c>`
}

/** A text in its own cell is never carried out as a formula, whatever it begins with. */
const textCell = (place: string, text: string, format: number): string =>
  `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** Most letters of one cell. */
const mostLetters = 32_767
/** What XML has no way to say: controls, and halves of a pair. */
const unsayable = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu
const needsCare = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

function escaped(text: string): string {
  const short = text.length > mostLetters ? text.slice(0, mostLetters) : text
  if (!needsCare.test(short)) return short
  return short
    .replaceAll(unsayable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
