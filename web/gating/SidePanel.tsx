import { styled } from '@mui/material/styles'
import { permissionEndWords, permissionScopeWords } from '#shared/gating/lifeWords.ts'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { caseWords, queueWords } from '#shared/gating/screenWords.ts'
import { caseWords as sellerWords } from '#shared/suspensions/screenWords.ts'
import { identityStateWords, sellerTypeWords } from '#shared/verifications/factWords.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ClockPanel } from '../workflow/clocks/ClockPanel.tsx'
import { PriorityPanel } from '../workflow/dispatch/PriorityPanel.tsx'
import { LinksPanel } from '../workflow/links/LinksPanel.tsx'
import { CaseRows, SellerCases } from '../workflow/workspace/CaseRows.tsx'
import { gatingKit } from './gatingKit.ts'

/** Who asks and for what: identity as verified, the brand, the goods, permissions and reviews before. */
export function SidePanel({ record, file }: { record: Gating; file: GatingFile | undefined }) {
  const say = useSay()
  return (
    <Side aria-label={say(sellerWords.theSeller)}>
      <ClockPanel record={record} />
      <PriorityPanel record={record} />
      {file && (
        <>
          <WhoAsks record={record} file={file} />
          <BrandFacts file={file} />
          <Goods file={file} />
          <Permissions file={file} />
          <CaseRows
            title={say(caseWords.sameTopic)}
            cases={file.sellerCases.filter(({ id }) => file.sameTopicIds.includes(id))}
          />
        </>
      )}
      <LinksPanel record={record} kit={gatingKit} />
      {file && <SellerCases cases={file.sellerCases.filter(({ id }) => !file.sameTopicIds.includes(id))} />}
    </Side>
  )
}

function WhoAsks({ record, file }: { record: Gating; file: GatingFile }) {
  const say = useSay()
  const { identity } = file
  return (
    <Panel
      title={record.sellerName}
      aside={
        <RecordLink resource="sellers" id={record.sellerId}>
          {say(sellerWords.sellerPage)}
        </RecordLink>
      }
    >
      <Fields>
        <Field label={say(caseWords.verifiedName)}>{identity.legalName ?? <i>{say(caseWords.neverVerified)}</i>}</Field>
        <Field label={say(caseWords.seller2)}>
          {identity.sellerType ? say(sellerTypeWords[identity.sellerType]) : say(caseWords.sellerTypeUnknown)}
        </Field>
        <Field label={say(sellerWords.standing)}>{say(identityStateWords[identity.state])}</Field>
        {record.isFirstTime && (
          <Field label={say(queueWords.cause)}>
            <ToneChip tone="busy">{say(queueWords.firstTime)}</ToneChip>
          </Field>
        )}
      </Fields>
    </Panel>
  )
}

function BrandFacts({ file }: { file: GatingFile }) {
  const say = useSay()
  const { brand } = file
  if (!brand) return null
  return (
    <Panel
      title={say({ en: brand.name, ko: brand.nameKo })}
      aside={
        brand.risk === 'high' ? (
          <ToneChip tone="bad">{say(queueWords.highRisk)}</ToneChip>
        ) : (
          <Quiet>{say(brand.isGated ? caseWords.gated : caseWords.free)}</Quiet>
        )
      }
    >
      <Fields>
        <Field label={say(caseWords.owner)}>{brand.ownerName}</Field>
        <Field label={say(caseWords.headOffice)}>{brand.headOffice}</Field>
        {brand.riskReason && <Field label={say(caseWords.riskReason)}>{brand.riskReason}</Field>}
      </Fields>
    </Panel>
  )
}

function Goods({ file }: { file: GatingFile }) {
  const say = useSay()
  return (
    <Panel title={say(caseWords.goods)} count={file.listings.length || undefined}>
      {file.listings.length === 0 && <Quiet>{say(caseWords.noListings)}</Quiet>}
      <Rows>
        {file.listings.map((one) => (
          <li key={one.id}>
            <span>{one.title}</span>
            <Money krw={one.priceKrw} />
            <small>
              {[
                one.brand,
                one.category,
                one.certificate && say(caseWords.certificateNo, { number: one.certificate }),
                one.isHidden && say(caseWords.hidden),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </Rows>
    </Panel>
  )
}

function Permissions({ file }: { file: GatingFile }) {
  const say = useSay()
  const locale = useLanguage()
  const on = (instant: string) => exactDay(new Date(instant), locale)
  return (
    <Panel title={say(caseWords.permissions)} count={file.permissions.length || undefined}>
      {file.permissions.length === 0 && <Quiet>{say(caseWords.noPermissions)}</Quiet>}
      <Rows>
        {file.permissions.map((one) => (
          <li key={one.id}>
            <span>{one.brandName ? say(one.brandName) : (one.category ?? say(permissionScopeWords[one.scope]))}</span>
            <RecordLink resource="gating" id={one.caseId}>
              {one.caseNumber}
            </RecordLink>
            <small>
              {one.endedAt && one.endedBy
                ? say(caseWords.ended, { how: say(permissionEndWords[one.endedBy]), day: on(one.endedAt) })
                : say(caseWords.live, { day: on(one.validUntil) })}
            </small>
          </li>
        ))}
      </Rows>
    </Panel>
  )
}

const Quiet = styled('small')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& li': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0 8px' },
  '& li > span:first-of-type': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& small': { ...theme.typography.caption, gridColumn: '1 / -1', color: theme.palette.text.secondary },
  '& a': { fontWeight: 400 },
}))

const Side = styled('aside')(({ theme }) => ({
  minHeight: 0,
  overflowY: 'auto',
  backgroundColor: theme.palette.background.paper,
  borderLeft: `1px solid ${theme.palette.line}`,
}))
