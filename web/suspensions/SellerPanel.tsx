import { styled } from '@mui/material/styles'
import { useGetOne } from 'react-admin'
import { contactWords } from '#shared/sellers/contactWords.ts'
import type { Seller, SellerFile, SellerStanding } from '#shared/sellers/schema.ts'
import type { Suspension, SuspensionFile } from '#shared/suspensions/schema.ts'
import { caseWords, standingWords } from '#shared/suspensions/screenWords.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
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
import { SellerCases } from './SellerCases.tsx'
import { SellerFigures } from './SellerFigures.tsx'
import { SellerMeasures } from './SellerMeasures.tsx'
import { SellerStrikes } from './SellerStrikes.tsx'
import { suspensionKit } from './suspensionKit.ts'

const toneOf = { good: 'good', warned: 'busy', restricted: 'busy', suspended: 'bad', closed: 'bad' } satisfies Record<
  SellerStanding,
  Tone
>

type SellerPanelProps = { record: Suspension; sellerFile: SellerFile | undefined; file: SuspensionFile | undefined }

/** Whom the case is about: standing, figures, what is in force, and what was before. */
export function SellerPanel({ record, sellerFile, file }: SellerPanelProps) {
  const say = useSay()
  const { data: seller, error, refetch } = useGetOne<Seller>('sellers', { id: record.sellerId })
  return (
    <Side aria-label={say(caseWords.theSeller)}>
      <ClockPanel record={record} />
      <PriorityPanel record={record} />
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !seller && <SkeletonRows rows={6} />}
      {seller && <SellerFacts seller={seller} />}
      {sellerFile && <SellerFigures file={sellerFile} />}
      {sellerFile && <SellerMeasures measures={sellerFile.measures} currentCaseId={record.id} />}
      {sellerFile && <SellerStrikes strikes={sellerFile.strikes} />}
      <LinksPanel record={record} kit={suspensionKit} />
      {file && <SellerCases sellerCases={file.sellerCases} similarCases={file.similarCases} />}
    </Side>
  )
}

function SellerFacts({ seller }: { seller: Seller }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Panel
      title={seller.name}
      aside={
        <RecordLink resource="sellers" id={seller.id}>
          {say(caseWords.sellerPage)}
        </RecordLink>
      }
    >
      <Fields>
        <Field label={say(caseWords.standing)}>
          <ToneChip tone={toneOf[seller.standing]}>{say(standingWords[seller.standing])}</ToneChip>
        </Field>
        <Field label={say(contactWords.email)}>
          <SellerContact seller={seller} />
        </Field>
        <Field label={say(caseWords.joined)}>{exactDay(new Date(seller.joinedAt), locale)}</Field>
        {seller.category && <Field label={say(caseWords.category)}>{seller.category}</Field>}
        {seller.city && (
          <Field label={say(caseWords.place)}>{[seller.city, seller.region].filter(Boolean).join(', ')}</Field>
        )}
        <Field label={say(caseWords.gmv)}>
          <Money krw={seller.gmvKrw} />
        </Field>
        <Field label={say(caseWords.listingsCount)}>
          {seller.hiddenListings > 0
            ? say(caseWords.hiddenOf, {
                hidden: seller.hiddenListings.toLocaleString(),
                count: seller.listings.toLocaleString(),
              })
            : seller.listings.toLocaleString()}
        </Field>
        <Field label={say(caseWords.payouts)}>
          {seller.isPayoutHeld ? (
            <ToneChip tone="bad">{say(caseWords.payoutsHeld)}</ToneChip>
          ) : (
            say(caseWords.payoutsFree)
          )}
        </Field>
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
