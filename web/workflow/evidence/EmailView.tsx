import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { Evidence, EvidenceEmail } from '#shared/evidence/schema.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { exactTime } from '../../ui/times.ts'
import { useApi } from '../../ui/useApi.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { sayBytes } from './sizes.ts'
import { viewerWords } from './words.ts'

/** A letter as text: whatever it wanted a browser to do, it does not. */
export function EmailView({ file }: { file: Evidence }) {
  const say = useSay()
  const locale = useLanguage()
  const api = useApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence', 'email', file.id],
    queryFn: ({ signal }) => api.call<EvidenceEmail>('GET', `/evidence/${file.id}/email`, { signal }),
  })
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <SkeletonRows rows={10} />
  return (
    // A scrolling region must be reachable without a pointer.
    <Letter tabIndex={0}>
      <h3>{data.subject}</h3>
      <dl>
        <dt>{say(viewerWords.from)}</dt>
        <dd>{data.from}</dd>
        <dt>{say(viewerWords.to)}</dt>
        <dd>{data.to.join(', ')}</dd>
        {data.date && (
          <>
            <dt>{say(viewerWords.sent)}</dt>
            <dd>{exactTime(new Date(data.date), locale)}</dd>
          </>
        )}
      </dl>
      <pre>{data.text || say(viewerWords.noText)}</pre>
      {data.isCut && <p>{say(viewerWords.textCut)}</p>}
      {data.attachments.length > 0 && (
        <section>
          <h4>{say(viewerWords.attachments)}</h4>
          <ul>
            {data.attachments.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a letter never changes, and two may bear one name
              <li key={at}>
                {one.name || '–'} <small>{sayBytes(one.bytes, locale)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Letter>
  )
}

const Letter = styled('article')(({ theme }) => ({
  position: 'absolute',
  inset: 0,
  overflowY: 'auto',
  padding: '24px max(24px, calc(50% - 36ch))',
  backgroundColor: theme.palette.background.paper,
  outlineOffset: -2,
  '& h3': { ...theme.typography.h2, margin: '0 0 8px', overflowWrap: 'anywhere' },
  '& h4': { ...theme.typography.h3, margin: '16px 0 4px' },
  '& dl': { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 12, rowGap: 2, margin: 0 },
  '& dt, & small': { color: theme.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  '& pre': {
    ...theme.typography.body1,
    margin: '16px 0 0',
    paddingTop: 16,
    borderTop: `1px solid ${theme.palette.line}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& ul': { margin: 0, paddingLeft: 20 },
}))
