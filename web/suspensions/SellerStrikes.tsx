import { styled } from '@mui/material/styles'
import type { Strike } from '#shared/sellers/schema.ts'
import { houseRules } from '#shared/suspensions/rules.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

/** Strike points that count now, against those that permit permanent closure; the rest greyed. */
export function SellerStrikes({ strikes }: { strikes: readonly Strike[] }) {
  const say = useSay()
  const locale = useLanguage()
  const points = strikes.filter((strike) => strike.isCounting).reduce((sum, strike) => sum + strike.points, 0)
  return (
    <Panel
      title={say(caseWords.strikes)}
      aside={<Quiet as="span">{`${points} / ${houseRules.strikesForClosure}`}</Quiet>}
    >
      {strikes.length === 0 && <Quiet>{say(caseWords.noStrikes)}</Quiet>}
      <Rows>
        {strikes.map((strike) => (
          <li key={strike.id} data-counting={strike.isCounting}>
            <span>{say(caseWords.points, { count: strike.points })}</span>
            <RecordLink resource="suspensions" id={strike.caseId}>
              {strike.caseNumber}
            </RecordLink>
            <small>
              {strike.voidedAt
                ? say(caseWords.voided)
                : say(caseWords.expires, { day: exactDay(new Date(strike.expiresAt), locale) })}
            </small>
          </li>
        ))}
      </Rows>
    </Panel>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 4,
  '& li': { display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'baseline' },
  '& a': { fontWeight: 400 },
  '& small': { ...theme.typography.caption, marginLeft: 'auto', color: theme.palette.text.secondary },
  '& [data-counting="false"] > span': { color: theme.palette.textFaint },
}))
