export type DiffLine = { kind: 'same' | 'added' | 'removed'; text: string } | { kind: 'skipped'; count: number }

type Told = Exclude<DiffLine, { kind: 'skipped' }>

/** Beyond this many comparisons the middle is shown as replaced whole. */
const mostComparisons = 1_000_000
const contextLines = 1

/** What became of each line, in reading order: removed lines before those that came in their place. Runs without change are left out. */
export function lineDiff(before: string, after: string): DiffLine[] {
  return before === after ? [] : folded(compared(before.split('\n'), after.split('\n')))
}

function compared(before: string[], after: string[]): Told[] {
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++
  let end = 0
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++
  }
  return [
    ...told('same', before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...told('same', before.slice(before.length - end)),
  ]
}

const told = (kind: Told['kind'], lines: string[]): Told[] => lines.map((text) => ({ kind, text }))

/** By the longest common subsequence of lines. */
function middle(before: string[], after: string[]): Told[] {
  if (before.length * after.length > mostComparisons) return [...told('removed', before), ...told('added', after)]
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  const longest = (row: number, column: number) => common[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row--) {
    const line = common[row]
    for (let column = after.length - 1; line && column >= 0; column--) {
      const isSame = before[row] === after[column]
      line[column] = isSame
        ? longest(row + 1, column + 1) + 1
        : Math.max(longest(row + 1, column), longest(row, column + 1))
    }
  }
  const lines: Told[] = []
  let [row, column] = [0, 0]
  for (let text = before[row]; text !== undefined; text = before[row]) {
    if (text === after[column]) {
      lines.push({ kind: 'same', text })
      row++
      column++
    } else if (column < after.length && longest(row, column + 1) > longest(row + 1, column)) {
      lines.push({ kind: 'added', text: after[column] ?? '' })
      column++
    } else {
      lines.push({ kind: 'removed', text })
      row++
    }
  }
  return [...lines, ...told('added', after.slice(column))]
}

/** Leaves a little around every change and says how much was left out. */
function folded(lines: Told[]): DiffLine[] {
  const isNear = lines.map((_line, place) =>
    lines.slice(Math.max(0, place - contextLines), place + contextLines + 1).some(({ kind }) => kind !== 'same'),
  )
  const shown: DiffLine[] = []
  for (const [place, line] of lines.entries()) {
    const last = shown.at(-1)
    if (isNear[place]) shown.push(line)
    else if (last?.kind === 'skipped') last.count++
    else shown.push({ kind: 'skipped', count: 1 })
  }
  return shown
}
