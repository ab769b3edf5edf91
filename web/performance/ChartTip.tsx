import { styled } from '@mui/material/styles'

/** What stands at a point of a chart, beside the pointer. */
export const ChartTip = ({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) => (
  <Tip>
    <b>{title}</b>
    {lines.map(([name, value]) => (
      <span key={name}>
        <i>{name}</i>
        {value}
      </span>
    ))}
  </Tip>
)

const Tip = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 2,
  padding: '6px 10px',
  fontSize: 12,
  fontVariantNumeric: 'tabular-nums',
  borderRadius: 6,
  border: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.raised,
  '& span': { display: 'flex', justifyContent: 'space-between', gap: 16 },
  '& i': { fontStyle: 'normal', color: theme.palette.text.secondary },
}))
