import { styled } from '@mui/material/styles'
import { claimWords, reporterTypeWords, verdictWords } from '#shared/counterfeits/registerWords.ts'
import type { Counterfeit, CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { HashGlyph } from './HashGlyph.tsx'
import { PriceScale } from './PriceScale.tsx'

type CompareProps = { record: Counterfeit; file: CounterfeitFile }

/** What is said of the goods, and the goods as they are offered: side by side. */
export function ComparePanel({ record, file }: CompareProps) {
  const say = useSay()
  return (
    <Panel title={say(caseWords.sideBySide)} count={file.reports.length > 1 ? file.reports.length : undefined} flush>
      <Sides>
        <Reports file={file} />
        <Goods record={record} file={file} />
      </Sides>
    </Panel>
  )
}

function Reports({ file }: { file: CounterfeitFile }) {
  const say = useSay()
  return (
    <div>
      <h3>{say(caseWords.theReport)}</h3>
      <ol>
        {file.reports.map((report) => (
          <li key={report.id}>
            <p className="said">{report.statement}</p>
            <small>
              {say(reporterTypeWords[report.source])} · {say(claimWords[report.claim])} ·{' '}
              {say(report.isDeclared ? caseWords.declared : caseWords.notDeclared)} · <Ago at={report.receivedAt} />
              {report.verdict && ` · ${say(verdictWords[report.verdict])}`}
            </small>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Goods({ record, file }: CompareProps) {
  const say = useSay()
  const locale = useLanguage()
  const { listing, market } = file
  return (
    <div>
      <h3>{say(caseWords.theListing)}</h3>
      <p className="said">
        <RecordLink resource="listings" id={listing.id}>
          {listing.title}
        </RecordLink>
      </p>
      <p className="marks">
        {listing.isHidden && <ToneChip tone="bad">{say(caseWords.hidden)}</ToneChip>}
        <ToneChip tone={listing.isOffered ? 'good' : 'neutral'}>
          {say(listing.isOffered ? caseWords.onSale : caseWords.offSale)}
        </ToneChip>
      </p>
      <Fields>
        <Field label={say(caseWords.price)}>
          <Money krw={listing.priceKrw} />
        </Field>
        <Field label={say(caseWords.market)}>
          <PriceScale priceKrw={listing.priceKrw} market={market} />
        </Field>
        <Field label={say(caseWords.brand)}>
          {listing.brand ?? '–'}
          {record.brandName && listing.brand !== record.brandName[locale] && ` → ${record.brandName[locale]}`}
        </Field>
        <Field label={say(caseWords.category)}>{listing.category}</Field>
        <Field label={say(caseWords.barcode)}>{listing.barcode ?? '–'}</Field>
        {listing.certificate && <Field label={say(caseWords.certificate)}>{listing.certificate}</Field>}
        <Field label={say(caseWords.listedOn)}>{exactDay(new Date(listing.createdAt), locale)}</Field>
        <Field label={say(caseWords.picture)}>
          {listing.imageHash ? <HashGlyph hash={listing.imageHash} size={56} /> : say(caseWords.noPicture)}
        </Field>
      </Fields>
    </div>
  )
}

const Sides = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
  gap: 1,
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.line,
  '& > div': { minWidth: 0, padding: '12px 16px 16px', backgroundColor: theme.palette.background.paper },
  '& h3': { ...theme.typography.subtitle2, margin: '0 0 8px', color: theme.palette.text.secondary },
  '& ol': { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 },
  '& li + li': { paddingTop: 12, borderTop: `1px solid ${theme.palette.line}` },
  '& p': { margin: 0 },
  '& .said': { maxWidth: '60ch', whiteSpace: 'pre-wrap' },
  '& .marks': { display: 'flex', gap: 8, margin: '8px 0 12px' },
  '& small': { ...theme.typography.caption, display: 'block', marginTop: 4, color: theme.palette.text.secondary },
}))
