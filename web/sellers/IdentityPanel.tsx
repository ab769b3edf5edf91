import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { bankOf } from '#shared/verifications/banks.ts'
import { identityStateWords, particularWords, sellerTypeWords } from '#shared/verifications/factWords.ts'
import type { IdentityState } from '#shared/verifications/identity.ts'
import type { Identity } from '#shared/verifications/schema.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactDay } from '../ui/times.ts'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

const toneOf = {
  unverified: 'neutral',
  pending: 'busy',
  verified: 'good',
  limited: 'paused',
  suspended: 'bad',
  blocked: 'bad',
} satisfies Record<IdentityState, Tone>

/** Who the seller is as far as it was checked, and where payouts go; behind masks. */
export function IdentityPanel({ sellerId }: { sellerId: string }) {
  const say = useSay()
  const locale = useLanguage()
  const api = useApi()
  const mayOpen = useMay('verifications:open')
  const { data: identity } = useQuery({
    queryKey: ['sellers', 'identity', sellerId],
    queryFn: ({ signal }) => api.call<Identity>('GET', `/sellers/${sellerId}/identity`, { signal }),
  })
  if (!identity) return null
  const { particulars, openCaseId, openCaseNumber } = identity
  const on = (instant: string) => exactDay(new Date(instant), locale)
  return (
    <Panel
      title={say(caseWords.identity)}
      aside={<ToneChip tone={toneOf[identity.state]}>{say(identityStateWords[identity.state])}</ToneChip>}
    >
      <Fields>
        {particulars?.sellerType && (
          <Field label={say(particularWords.sellerType)}>{say(sellerTypeWords[particulars.sellerType])}</Field>
        )}
        {particulars?.legalName && <Field label={say(particularWords.legalName)}>{particulars.legalName}</Field>}
        {particulars?.mailOrderNumber && (
          <Field label={say(particularWords.mailOrderNumber)}>{particulars.mailOrderNumber}</Field>
        )}
        {particulars?.bankCode && (
          <Field label={say(caseWords.payoutAccount)}>
            {bankOf(particulars.bankCode)?.[locale] ?? particulars.bankCode} {particulars.bankAccount}
            <div>
              {identity.bankVerifiedAt
                ? say(caseWords.bankChecked, { day: on(identity.bankVerifiedAt) })
                : say(caseWords.bankUnchecked)}
            </div>
          </Field>
        )}
        {identity.verifiedUntil && <Field label={say(caseWords.verifiedUntil)}>{on(identity.verifiedUntil)}</Field>}
        {identity.gmvCapKrw !== null && (
          <Field label={say(caseWords.cap)}>
            <Money krw={identity.gmvCapKrw} />
          </Field>
        )}
        {identity.payoutDelayDays !== null && (
          <Field label={say(caseWords.delay)}>{say(caseWords.days, { count: identity.payoutDelayDays })}</Field>
        )}
        {openCaseId && (
          <Field label={say(caseWords.openCase)}>
            <RecordLink resource="verifications" id={openCaseId}>
              {openCaseNumber}
            </RecordLink>
          </Field>
        )}
      </Fields>
      {!openCaseId && mayOpen && (
        <Button component={Link} to={`/verifications/create?seller=${sellerId}`} variant="outlined" sx={{ mt: 3 }}>
          {say(caseWords.startCase)}
        </Button>
      )}
    </Panel>
  )
}
