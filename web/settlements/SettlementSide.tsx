import { styled } from '@mui/material/styles'
import { useGetOne } from 'react-admin'
import { contactWords } from '#shared/sellers/contactWords.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import type { Settlement, SettlementFile } from '#shared/settlements/schema.ts'
import { caseWords } from '#shared/settlements/screenWords.ts'
import { Ago } from '../ui/Ago.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { ClockPanel } from '../workflow/clocks/ClockPanel.tsx'
import { PriorityPanel } from '../workflow/dispatch/PriorityPanel.tsx'
import { LinksPanel } from '../workflow/links/LinksPanel.tsx'
import { SellerContact } from '../workflow/SellerContact.tsx'
import { MoneyPanel } from './MoneyPanel.tsx'
import { settlementKit } from './settlementKit.ts'

/** Whose money it is: balances, holds, account; how content they were. */
export function SettlementSide({ record, file }: { record: Settlement; file: SettlementFile | undefined }) {
  const say = useSay()
  const { data: seller, error, refetch } = useGetOne<Seller>('sellers', { id: record.sellerId })
  return (
    <Side aria-label={say(caseWords.theSeller)}>
      <ClockPanel record={record} />
      <PriorityPanel record={record} />
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !seller && <SkeletonRows rows={4} />}
      {seller && (
        <Panel
          title={seller.name}
          aside={
            <RecordLink resource="sellers" id={seller.id}>
              {say(caseWords.sellerPage)}
            </RecordLink>
          }
        >
          <Fields>
            <Field label={say(contactWords.email)}>
              <SellerContact seller={seller} />
            </Field>
          </Fields>
        </Panel>
      )}
      {file && <MoneyPanel money={file.money} />}
      {file?.survey && (
        <Panel title={say(caseWords.survey)}>
          {file.survey.score !== null ? (
            <>
              <b>{say(caseWords.surveyScore, { score: file.survey.score })}</b>
              {file.survey.comment && <p>{file.survey.comment}</p>}
            </>
          ) : (
            file.survey.sentAt && <Ago at={file.survey.sentAt} />
          )}
        </Panel>
      )}
      <LinksPanel record={record} kit={settlementKit} />
    </Side>
  )
}

const Side = styled('aside')(({ theme }) => ({
  minHeight: 0,
  overflowY: 'auto',
  backgroundColor: theme.palette.background.paper,
  borderLeft: `1px solid ${theme.palette.line}`,
}))
