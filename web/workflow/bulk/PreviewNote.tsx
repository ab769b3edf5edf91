import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import type { BulkPreview } from '#shared/bulk/schema.ts'
import { ToneMark } from '../../ui/ToneMark.tsx'
import { useSay } from '../../ui/useSay.ts'
import { BulkRefusal } from './BulkRefusal.tsx'
import { refusedCount } from './kit.ts'
import { useSayReason } from './useSayReason.ts'
import { bulkWords } from './words.ts'

/** Before anything happens: how many can take it, and who cannot and why. */
export function PreviewNote({ preview }: { preview: UseQueryResult<BulkPreview> }) {
  const say = useSay()
  const sayReason = useSayReason()
  if (preview.error) return <BulkRefusal error={preview.error} />
  if (!preview.data) {
    return (
      <Box aria-live="polite">
        <p>{say(bulkWords.counting)}</p>
        <LinearProgress />
      </Box>
    )
  }
  const { total, eligible, refused } = preview.data
  const shown = { count: eligible.toLocaleString(), total: total.toLocaleString() }
  const left = refusedCount(preview.data)
  return (
    <Box aria-live="polite">
      <h3>
        <ToneMark tone={eligible > 0 ? 'good' : 'bad'} size={9} />
        {say(eligible > 0 ? bulkWords.eligible : bulkWords.noneEligible, shown)}
      </h3>
      {left > 0 && (
        <>
          <p>{say(bulkWords.refusedHere, { count: left.toLocaleString() })}</p>
          <ul>
            {refused.map(({ code, count, examples }) => {
              const named = examples.flatMap((one) => one.number ?? [])
              const rest = count - named.length
              return (
                <li key={code}>
                  <b>{count.toLocaleString()}</b>
                  <span>
                    {sayReason(code)}
                    {named.length > 0 && (
                      <small>
                        {named.join(', ')} {rest > 0 && say(bulkWords.andMore, { count: rest.toLocaleString() })}
                      </small>
                    )}
                  </span>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {eligible > 0 && <p>{say(bulkWords.honest)}</p>}
    </Box>
  )
}

const Box = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  '& h3': { ...theme.typography.h3, display: 'flex', alignItems: 'center', gap: 8, margin: 0 },
  '& p': { margin: 0, color: theme.palette.text.secondary },
  '& ul': {
    listStyle: 'none',
    margin: 0,
    padding: '8px 12px',
    display: 'grid',
    gap: 8,
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
  },
  '& li': { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '0 10px' },
  '& li b': { minWidth: 24, textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
