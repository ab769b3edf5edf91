import { styled } from '@mui/material/styles'
import { useGetOne } from 'react-admin'
import { contactWords } from '#shared/sellers/contactWords.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { caseWords as sellerWords, standingWords } from '#shared/suspensions/screenWords.ts'
import { identityStateWords } from '#shared/verifications/factWords.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ClockPanel } from '../workflow/clocks/ClockPanel.tsx'
import { PriorityPanel } from '../workflow/dispatch/PriorityPanel.tsx'
import { LinksPanel } from '../workflow/links/LinksPanel.tsx'
import { SellerContact } from '../workflow/SellerContact.tsx'
import { SellerCases } from '../workflow/workspace/CaseRows.tsx'
import { verificationKit } from './verificationKit.ts'

type SidePanelProps = { record: Verification; file: VerificationFile | undefined }

/** Whom the case is about: the shop, the identity as it stands, what else is open. */
export function SidePanel({ record, file }: SidePanelProps) {
  const say = useSay()
  const { data: seller, error, refetch } = useGetOne<Seller>('sellers', { id: record.sellerId })
  return (
    <Side aria-label={say(sellerWords.theSeller)}>
      <ClockPanel record={record} />
      <PriorityPanel record={record} />
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !seller && <SkeletonRows rows={6} />}
      {seller && <Shop seller={seller} />}
      {file && <Identity of={file.onRecord} />}
      <LinksPanel record={record} kit={verificationKit} />
      {file && <SellerCases cases={file.sellerCases} />}
    </Side>
  )
}

function Shop({ seller }: { seller: Seller }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Panel
      title={seller.name}
      aside={
        <RecordLink resource="sellers" id={seller.id}>
          {say(sellerWords.sellerPage)}
        </RecordLink>
      }
    >
      <Fields>
        <Field label={say(sellerWords.standing)}>{say(standingWords[seller.standing])}</Field>
        <Field label={say(contactWords.email)}>
          <SellerContact seller={seller} />
        </Field>
        <Field label={say(sellerWords.joined)}>{exactDay(new Date(seller.joinedAt), locale)}</Field>
        {seller.category && <Field label={say(sellerWords.category)}>{seller.category}</Field>}
        <Field label={say(sellerWords.gmv)}>
          <Money krw={seller.gmvKrw} />
        </Field>
        <Field label={say(sellerWords.payouts)}>
          {seller.isPayoutHeld ? (
            <ToneChip tone="bad">{say(sellerWords.payoutsHeld)}</ToneChip>
          ) : (
            say(sellerWords.payoutsFree)
          )}
        </Field>
      </Fields>
    </Panel>
  )
}

function Identity({ of }: { of: VerificationFile['onRecord'] }) {
  const say = useSay()
  const locale = useLanguage()
  const on = (instant: string) => exactDay(new Date(instant), locale)
  return (
    <Panel title={say(caseWords.identity)}>
      <Fields>
        <Field label={say(sellerWords.standing)}>{say(identityStateWords[of.state])}</Field>
        {of.verifiedUntil && <Field label={say(caseWords.verifiedUntil)}>{on(of.verifiedUntil)}</Field>}
        {of.gmvCapKrw !== null && (
          <Field label={say(caseWords.cap)}>
            <Money krw={of.gmvCapKrw} />
          </Field>
        )}
        {of.payoutDelayDays !== null && (
          <Field label={say(caseWords.delay)}>{say(caseWords.days, { count: of.payoutDelayDays })}</Field>
        )}
        {of.verifiedAt && (
          <Field label={say(caseWords.payoutAccount)}>
            {of.bankVerifiedAt
              ? say(caseWords.bankChecked, { day: on(of.bankVerifiedAt) })
              : say(caseWords.bankUnchecked)}
          </Field>
        )}
      </Fields>
    </Panel>
  )
}

const Side = styled('aside')(({ theme }) => ({
  minHeight: 0,
  overflowY: 'auto',
  backgroundColor: theme.palette.background.paper,
  borderLeft: `1px solid ${theme.palette.line}`,
}))
