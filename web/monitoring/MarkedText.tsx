import { styled } from '@mui/material/styles'
import type { HitSpan } from '#shared/monitoring/hits.ts'

type MarkedTextProps = { text: string; spans: readonly Pick<HitSpan, 'start' | 'end' | 'term'>[] }

/** A text with what the rules found in it marked; spans that overlap become one mark. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  const parts: { start: number; end: number; terms: string[] }[] = []
  for (const { start, end, term } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = parts.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.terms.push(term)
    } else parts.push({ start, end, terms: [term] })
  }
  return (
    <>
      {parts.map(({ start, end, terms }, at) => (
        <span key={start}>
          {text.slice(parts[at - 1]?.end ?? 0, start)}
          <Mark title={[...new Set(terms)].filter(Boolean).join(', ') || undefined}>{text.slice(start, end)}</Mark>
        </span>
      ))}
      {text.slice(parts.at(-1)?.end ?? 0)}
    </>
  )
}

const Mark = styled('mark')(({ theme }) => ({
  padding: '0 2px',
  borderRadius: 3,
  color: theme.palette.tone.bad.text,
  backgroundColor: theme.palette.tone.bad.soft,
  boxShadow: `inset 0 -2px ${theme.palette.tone.bad.mark}`,
}))
