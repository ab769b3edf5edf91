import { styled } from '@mui/material/styles'
import { useGetOne } from 'react-admin'
import type { Appeal, AppealFile } from '#shared/appeals/schema.ts'
import { appealWords, didWords } from '#shared/appeals/screenWords.ts'
import { appealStateWords } from '#shared/appeals/words.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { measureKindWords, standingWords } from '#shared/suspensions/screenWords.ts'
import { suspensionStateWords } from '#shared/suspensions/words.ts'
import type { Words } from '#shared/text.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useSay } from '../ui/useSay.ts'
import { ClockPanel } from '../workflow/clocks/ClockPanel.tsx'
import { PriorityPanel } from '../workflow/dispatch/PriorityPanel.tsx'
import { LinksPanel } from '../workflow/links/LinksPanel.tsx'
import { SellerContact } from '../workflow/SellerContact.tsx'
import { appealKit } from './appealKit.ts'

type SideProps = { record: Appeal; file: AppealFile | undefined }

/** Who it is about, who keeps away, which attempt it is, and what hangs on the decision. */
export function AppealSide({ record, file }: SideProps) {
  const say = useSay()
  return (
    <Side aria-label={say(appealWords.seller)}>
      <ClockPanel record={record} />
      {file && <Independence file={file} record={record} />}
      <SellerFacts record={record} />
      {file && <HeldByOthers file={file} />}
      {file && <StoodOn file={file} />}
      {file && file.attempts.length > 1 && <Attempts record={record} file={file} />}
      <PriorityPanel record={record} />
      <LinksPanel record={record} kit={appealKit} />
    </Side>
  )
}

function Independence({ record, file }: { record: Appeal; file: AppealFile }) {
  const say = useSay()
  const names = new Map<string, string[]>()
  for (const { name, did } of file.recusedPeople) {
    const deed = didWords[did]
    names.set(name, [...(names.get(name) ?? []), deed ? say(deed) : did])
  }
  const isOpen = record.closedAt === null && record.state !== 'denied'
  return (
    <Panel title={say(appealWords.independence)} count={names.size}>
      <ul>
        {[...names].map(([name, deeds]) => (
          <li key={name}>
            {name} <small>{[...new Set(deeds)].join(' · ')}</small>
          </li>
        ))}
      </ul>
      {isOpen && <small>{say(appealWords.independenceHint, { count: file.eligible })}</small>}
    </Panel>
  )
}

function SellerFacts({ record }: { record: Appeal }) {
  const say = useSay()
  const { data: seller } = useGetOne<Seller>('sellers', { id: record.sellerId })
  if (!seller) return null
  return (
    <Panel
      title={seller.name}
      aside={
        <RecordLink resource="sellers" id={seller.id}>
          {say(appealWords.sellerPage)}
        </RecordLink>
      }
    >
      <Fields>
        <Field label={say(appealWords.standing)}>{say(standingWords[seller.standing])}</Field>
        <Field label={say(appealWords.strikesNow)}>{seller.strikes}</Field>
        <Field label={say(appealWords.listings)}>
          {say(appealWords.hidden, {
            hidden: seller.hiddenListings.toLocaleString(),
            count: seller.listings.toLocaleString(),
          })}
        </Field>
        <Field label={say(appealWords.payouts)}>{say(seller.isPayoutHeld ? appealWords.held : appealWords.free)}</Field>
      </Fields>
      <SellerContact seller={seller} />
    </Panel>
  )
}

function HeldByOthers({ file }: { file: AppealFile }) {
  const say = useSay()
  const { heldByOthers } = file.relied
  if (heldByOthers.length === 0) return null
  const words: Record<string, Words> = measureKindWords
  return (
    <Panel title={say(appealWords.heldByOthers)} count={heldByOthers.length}>
      <ul>
        {heldByOthers.map(({ caseId, number, kind }) => {
          const said = words[kind]
          return (
            <li key={`${caseId} ${kind}`}>
              {number} <small>{said ? say(said) : kind}</small>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function StoodOn({ file }: { file: AppealFile }) {
  const say = useSay()
  if (file.stoodOn.length === 0) return null
  const states: Record<string, Words> = suspensionStateWords
  return (
    <Panel title={say(appealWords.stoodOn)} count={file.stoodOn.length}>
      <ul>
        {file.stoodOn.map(({ caseId, number, state, counted }) => (
          <li key={caseId}>
            <RecordLink resource="suspensions" id={caseId}>
              {number}
            </RecordLink>{' '}
            <small>
              {say(counted === 'strikes' ? appealWords.countedStrikes : appealWords.countedLadder)}
              {states[state] && ` · ${say(states[state])}`}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Attempts({ record, file }: { record: Appeal; file: AppealFile }) {
  const say = useSay()
  const states: Record<string, Words> = appealStateWords
  return (
    <Panel title={say(appealWords.attempts)} count={file.attempts.length}>
      <ul>
        {file.attempts.map(({ id, number, attempt, state }) => (
          <li key={id}>
            {id === record.id ? (
              number
            ) : (
              <RecordLink resource="appeals" id={id}>
                {number}
              </RecordLink>
            )}{' '}
            <small>
              {say(appealWords.attempt, { n: attempt })}
              {states[state] && ` · ${say(states[state])}`}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Side = styled('aside')(({ theme }) => ({
  minHeight: 0,
  overflowY: 'auto',
  backgroundColor: theme.palette.background.paper,
  borderLeft: `1px solid ${theme.palette.line}`,
  '& ul': { listStyle: 'none', margin: '0 0 6px', padding: 0, display: 'grid', gap: 4 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
