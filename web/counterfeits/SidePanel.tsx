import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { rightTypeWords } from '#shared/counterfeits/registerWords.ts'
import type { Counterfeit, CounterfeitFile, IpRight } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import type { SellerStanding } from '#shared/sellers/schema.ts'
import { standingWords } from '#shared/suspensions/screenWords.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactDay } from '../ui/times.ts'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ClockPanel } from '../workflow/clocks/ClockPanel.tsx'
import { PriorityPanel } from '../workflow/dispatch/PriorityPanel.tsx'
import { LinksPanel } from '../workflow/links/LinksPanel.tsx'
import { SellerCases } from '../workflow/workspace/CaseRows.tsx'
import { counterfeitKit } from './counterfeitKit.ts'
import { PartyTimes } from './PartyTimes.tsx'
import { ReportersPanel } from './ReportersPanel.tsx'

type SidePanelProps = { record: Counterfeit; file: CounterfeitFile | undefined }

/** The clocks, the right, who reported and whom it is about. */
export function SidePanel({ record, file }: SidePanelProps) {
  const say = useSay()
  return (
    <Side aria-label={say(caseWords.parties)}>
      <ClockPanel record={record} />
      <PartyTimes record={record} />
      <PriorityPanel record={record} />
      {file && <RightPanel right={file.right} caseId={record.id} />}
      {file && <ReportersPanel file={file} />}
      {file && <SellerPanel record={record} file={file} />}
      <LinksPanel record={record} kit={counterfeitKit} />
      {file && <SellerCases cases={file.sellerCases} />}
    </Side>
  )
}

function RightPanel({ right, caseId }: { right: IpRight | null; caseId: string }) {
  const say = useSay()
  const locale = useLanguage()
  const mayKeep = useMay('counterfeits:check')
  if (!right) return <Panel title={say(caseWords.right)}>{say(caseWords.noRight)}</Panel>
  const day = (at: string) => exactDay(new Date(at), locale)
  const isOver = right.expiresAt !== null && new Date(right.expiresAt) <= new Date()
  return (
    <Panel title={say(rightTypeWords[right.type])}>
      <Fields>
        {right.number && <Field label={say(caseWords.number)}>{right.number}</Field>}
        <Field label={say(caseWords.right)}>{right.title}</Field>
        {right.ownerName && <Field label={say(caseWords.owner)}>{right.ownerName}</Field>}
        {right.classes.length > 0 && <Field label={say(caseWords.classes)}>{right.classes.join(', ')}</Field>}
        {right.expiresAt && (
          <Field label={say(caseWords.expires)}>
            {isOver ? <ToneChip tone="bad">{day(right.expiresAt)}</ToneChip> : day(right.expiresAt)}
          </Field>
        )}
        <Field label={say(caseWords.register)}>
          {right.isVerified ? (
            <>
              <ToneChip tone="good">{say(caseWords.lookedUp, { name: right.verifiedByName ?? '' })}</ToneChip>{' '}
              {right.verifiedAt && day(right.verifiedAt)}
            </>
          ) : (
            <ToneChip tone="busy">{say(caseWords.onlyClaimed)}</ToneChip>
          )}
        </Field>
      </Fields>
      {!right.isVerified && mayKeep && <LookedUp right={right} caseId={caseId} />}
    </Panel>
  )
}

/** Whoever looked the right up says so once; it counts for every report about it. */
function LookedUp({ right, caseId }: { right: IpRight; caseId: string }) {
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const keep = async () => {
    const headers = { 'If-Match': `"${right.version}"` }
    await api.call('PATCH', `/ip-rights/${right.id}`, { body: { isVerified: true }, headers })
    await client.invalidateQueries({ queryKey: ['counterfeits', 'file', caseId] })
  }
  return (
    <Button variant="outlined" size="small" sx={{ mt: 1.5 }} onClick={() => void keep()}>
      {say(caseWords.markLookedUp)}
    </Button>
  )
}

function SellerPanel({ record, file }: { record: Counterfeit; file: CounterfeitFile }) {
  const say = useSay()
  const locale = useLanguage()
  const { seller, repeat } = file
  return (
    <Panel
      title={record.sellerName}
      aside={
        <RecordLink resource="sellers" id={record.sellerId}>
          {say(caseWords.sellerPage)}
        </RecordLink>
      }
    >
      <Fields>
        <Field label={say(caseWords.standing)}>{say(standingWords[seller.standing as SellerStanding])}</Field>
        <Field label={say(caseWords.strikes)}>{seller.strikes}</Field>
        <Field label={say(caseWords.repeat)}>
          {repeat.count > 0 ? (
            <ToneChip tone="bad">{say(caseWords.repeatCount, { count: repeat.count, days: repeat.days })}</ToneChip>
          ) : (
            say(caseWords.repeatCount, { count: 0, days: repeat.days })
          )}
        </Field>
        <Field label={say(caseWords.joined)}>{exactDay(new Date(seller.joinedAt), locale)}</Field>
        <Field label={say(caseWords.listings)}>{seller.listings.toLocaleString()}</Field>
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
