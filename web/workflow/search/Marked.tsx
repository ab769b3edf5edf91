import { styled } from '@mui/material/styles'
import type { Mark } from '#shared/search/marks.ts'

/** A text with what was sought in it made plain. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const starts = [0, ...marks.map(([, to]) => to)]
  return (
    <>
      {marks.map(([from, to], position) => (
        <span key={from}>
          {text.slice(starts[position], from)}
          <Hit>{text.slice(from, to)}</Hit>
        </span>
      ))}
      {text.slice(starts.at(-1))}
    </>
  )
}

const Hit = styled('mark')(({ theme }) => ({
  color: 'inherit',
  backgroundColor: theme.palette.tone.busy.soft,
  boxShadow: `inset 0 -2px ${theme.palette.tone.busy.mark}`,
}))
