import { styled } from '@mui/material/styles'
import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { HashGlyph } from './HashGlyph.tsx'
import { useVariants } from './useVariants.ts'
import { WhyAlike } from './WhyAlike.tsx'

/** What else may be the same goods, whoever sells it, and by which sign. */
export function VariantsPanel({ record }: { record: Counterfeit }) {
  const say = useSay()
  const { data, error, refetch } = useVariants(record.id)
  const reported = data?.variants.find(({ listingId }) => listingId === record.listingId)
  const others = data?.variants.filter(({ listingId }) => listingId !== record.listingId) ?? []
  const compared = data?.isCut ? caseWords.comparedCut : caseWords.compared
  return (
    <Panel
      title={say(caseWords.variants)}
      count={others.length || undefined}
      aside={data && <Quiet>{say(compared, { count: data.titlesCompared.toLocaleString() })}</Quiet>}
      flush
    >
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data && others.length === 0 && <None>{say(caseWords.variantsNone)}</None>}
      {others.length > 0 && (
        <Table>
          <tbody>
            {others.map((one) => (
              <tr key={one.listingId}>
                <td>
                  {one.imageHash && (
                    <HashGlyph
                      hash={one.imageHash}
                      against={one.why.some(({ sign }) => sign === 'image') ? reported?.imageHash : null}
                      size={32}
                    />
                  )}
                </td>
                <td>
                  <RecordLink resource="listings" id={one.listingId}>
                    {one.title}
                  </RecordLink>
                  <small>
                    {one.sellerName}
                    {one.isOtherSeller && ` · ${say(caseWords.otherSeller)}`}
                  </small>
                </td>
                <td>
                  <WhyAlike why={one.why} />
                </td>
                <td className="krw">
                  <Money krw={one.priceKrw} />
                </td>
                <td>{one.isHidden && <ToneChip tone="bad">{say(caseWords.hidden)}</ToneChip>}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  )
}

const Quiet = styled('span')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }))
const None = styled('p')(({ theme }) => ({ margin: 0, padding: '0 16px 16px', color: theme.palette.text.secondary }))

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  '& td': { padding: '6px 8px', borderTop: `1px solid ${theme.palette.line}`, verticalAlign: 'middle' },
  '& td:first-of-type': { width: 48, paddingLeft: 16 },
  '& td:last-of-type': { paddingRight: 16, textAlign: 'right' },
  '& .krw': { textAlign: 'right' },
  '& a': { fontWeight: 400 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
