import type { TableOf } from './table.ts'

/** Lets the browser save it. */
function save(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser takes a moment to begin.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The table as CSV; a mark at its beginning, so that Excel reads Korean. */
export function saveCsv({ heads, rows }: TableOf, name: string): void {
  const lines = [heads, ...rows.map(({ cells }) => cells.map(({ raw, text }) => raw ?? text))]
  save(new Blob([`\uFEFF${csvOf(lines)}`], { type: 'text/csv;charset=utf-8' }), `${fileNameOf(name)}.csv`)
}

export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('')

/** Text that a spreadsheet would take for a formula is text. */
function fieldOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A drawing as a picture, at twice its size, with its title above. */
export async function savePng(svg: SVGSVGElement, name: string, title: string): Promise<void> {
  const { width, height } = svg.getBoundingClientRect()
  const style = getComputedStyle(svg)
  const ground = getComputedStyle(svg.closest('section') ?? document.body).backgroundColor
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.style.fontFamily = style.fontFamily
  const source = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = document.createElement('canvas')
    const head = 32
    canvas.width = width * 2
    canvas.height = (height + head) * 2
    const draw = canvas.getContext('2d')
    if (!draw) return
    draw.scale(2, 2)
    draw.fillStyle = ground
    draw.fillRect(0, 0, width, height + head)
    draw.fillStyle = style.color
    draw.font = `600 14px ${style.fontFamily}`
    draw.fillText(title, 12, 21)
    draw.drawImage(image, 0, head, width, height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (blob) save(blob, `${fileNameOf(name)}.png`)
  } finally {
    URL.revokeObjectURL(source)
  }
}

const fileNameOf = (name: string): string => name.replaceAll(/[\\/:*?"<>|\s]+/g, '-')
