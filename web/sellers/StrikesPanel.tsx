import type { Strike } from '#shared/sellers/schema.ts'
import { houseRules } from '#shared/suspensions/rules.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Quiet, Rows } from './Rows.tsx'
import { sellerWords } from './words.ts'

/** Points that count now against those that permit closure, and every strike with its end. */
export function StrikesPanel({ strikes }: { strikes: readonly Strike[] }) {
  const say = useSay()
  const locale = useLanguage()
  const points = strikes.filter((strike) => strike.isCounting).reduce((sum, strike) => sum + strike.points, 0)
  const end = ({ voidedAt, expiresAt, isCounting }: Strike) => {
    const words = voidedAt ? sellerWords.voided : isCounting ? sellerWords.expires : sellerWords.expired
    return say(words, { day: exactDay(new Date(voidedAt ?? expiresAt), locale) })
  }
  return (
    <Panel
      title={say(sellerWords.strikes)}
      aside={
        points > 0 && (
          <Quiet as="small">{say(sellerWords.total, { count: points, limit: houseRules.strikesForClosure })}</Quiet>
        )
      }
    >
      {strikes.length === 0 && <Quiet>{say(sellerWords.noStrikes)}</Quiet>}
      <Rows>
        {strikes.map((strike) => (
          <li key={strike.id} data-over={!strike.isCounting}>
            <span>{say(sellerWords.points, { count: strike.points })}</span>
            <small>
              <RecordLink resource="suspensions" id={strike.caseId}>
                {strike.caseNumber}
              </RecordLink>
              {' · '}
              {say(sellerWords.given, { day: exactDay(new Date(strike.givenAt), locale) })}
              {' · '}
              {end(strike)}
            </small>
          </li>
        ))}
      </Rows>
    </Panel>
  )
}
