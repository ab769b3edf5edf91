import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { GateCauses } from '#shared/gating/lifeSchema.ts'
import { reviewCauseWords, unauthorisedWayWords } from '#shared/gating/lifeWords.ts'
import { Ago } from '../../ui/Ago.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { useApi } from '../../ui/useApi.ts'
import { useSay } from '../../ui/useSay.ts'
import { Side } from './Side.tsx'
import { sayTold } from './sayTold.ts'
import { permissionWords } from './words.ts'

type Finding = GateCauses['findings'][number]

/** Why a sweep brought the case: each listing beside what it was held against, and causes to look at a permission again. */
export function CausePanel({ caseId }: { caseId: string }) {
  const say = useSay()
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['gating', 'causes', caseId],
    queryFn: () => api.call<GateCauses>('GET', `/gating/${caseId}/causes`),
  })
  if (!data) return null
  return (
    <>
      {data.reviews.length > 0 && (
        <Panel title={say(permissionWords.reviewTitle)} count={data.reviews.length}>
          <Lines>
            {data.reviews.map((review) => (
              <li key={review.key}>
                <b>{say(reviewCauseWords[review.cause])}</b> {sayTold(review, say)} <Ago at={review.foundAt} />
              </li>
            ))}
          </Lines>
        </Panel>
      )}
      {data.findings.length > 0 && (
        <Panel title={say(permissionWords.causeTitle)} count={data.findings.length}>
          {data.findings.map((finding) => (
            <Compared key={finding.id} finding={finding} />
          ))}
        </Panel>
      )}
    </>
  )
}

function Compared({ finding }: { finding: Finding }) {
  const say = useSay()
  const { how, isCertain, isHidden, said, against } = finding
  const other = {
    no_permission: say(permissionWords.registerSays),
    other_spelling: say(permissionWords.registerSays),
    other_category: say(permissionWords.permissionSays),
    same_goods: say(permissionWords.otherSays, { name: against.sellerName ?? '' }),
  }[how]
  return (
    <Finding>
      <header>
        <b>{finding.title}</b>
        <span>{say(unauthorisedWayWords[how])}</span>
        <ToneChip tone={isCertain ? 'bad' : 'paused'}>
          {say(isCertain ? permissionWords.certain : permissionWords.suspected)}
        </ToneChip>
        <small>{say(isHidden ? permissionWords.hidden : permissionWords.shown)}</small>
      </header>
      <div>
        <Side label={say(permissionWords.listingSays)} side={said} />
        <Side label={other} side={against} />
      </div>
    </Finding>
  )
}

const Lines = styled('ul')({ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 6 })

const Finding = styled('article')(({ theme }) => ({
  padding: '8px 0',
  '& + &': { borderTop: `1px solid ${theme.palette.line}` },
  '& > header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 6 },
  '& > header small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& > div': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 16 },
  [theme.breakpoints.down('sm')]: { '& > div': { gridTemplateColumns: 'minmax(0, 1fr)' } },
}))
