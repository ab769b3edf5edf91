import { styled } from '@mui/material/styles'
import type { HitSpan } from '#shared/monitoring/hits.ts'
import { kindLabels } from '#shared/monitoring/ruleWords.ts'
import type { Finding } from '#shared/monitoring/schema.ts'
import { findingStateWords, findingTones, rejectReasonWords } from '#shared/monitoring/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { HashGrid } from './HashGrid.tsx'
import { MarkedText } from './MarkedText.tsx'
import { MarketStrip } from './MarketStrip.tsx'
import { ScoreBar } from './ScoreBar.tsx'
import { useFigures } from './useFigures.ts'
import { monitoringWords as words } from './words.ts'

const spansIn = (finding: Finding, field: HitSpan['field']) =>
  finding.hits.flatMap(({ spans }) => spans.filter((span) => span.field === field))

/** Everything that a decision on a finding needs: what stands there, why it was found, and what it was compared with. */
export function FindingPanel({ finding }: { finding: Finding }) {
  const say = useSay()
  const { data: figures } = useFigures()
  const { facts, hits } = finding
  const { listing, market, nearestFake } = facts
  const priceSpeaks = market !== null || hits.some((hit) => hit.kind === 'price_outlier')
  return (
    <div>
      <Head>
        <h2>
          <MarkedText text={listing.title} spans={spansIn(finding, 'title')} />
        </h2>
        <p>
          <RecordLink resource="sellers" id={finding.sellerId}>
            {finding.sellerName}
          </RecordLink>
          <ToneChip tone={findingTones[finding.state]}>{say(findingStateWords[finding.state])}</ToneChip>
          {finding.isHidden && <ToneChip tone="bad">{say(words.hidden)}</ToneChip>}
        </p>
        <p
          title={
            figures && say(words.scoreOf, { score: finding.score, propose: figures.proposeAt, open: figures.openAt })
          }
        >
          <ScoreBar score={finding.score} openAt={figures?.openAt} />
          {figures && (
            <small>
              {say(words.scoreOf, { score: finding.score, propose: figures.proposeAt, open: figures.openAt })}
            </small>
          )}
        </p>
      </Head>
      <Panel title={say(words.why)} count={hits.length}>
        <Hits>
          {hits.map((hit) => (
            <li key={hit.ruleId}>
              <header>
                <b>{say(hit.name)}</b>
                <small>{say(kindLabels[hit.kind])}</small>
                <span>{hit.isHardBan ? say(words.never) : say(words.points, { count: hit.weight })}</span>
              </header>
              <p>{say(hit.why)}</p>
            </li>
          ))}
        </Hits>
      </Panel>
      {priceSpeaks && (
        <Panel title={say(words.market)}>
          {market ? (
            <MarketStrip priceKrw={listing.priceKrw} category={listing.category} market={market} />
          ) : (
            say(words.noMarket)
          )}
        </Panel>
      )}
      {nearestFake && listing.imageHash && (
        <Panel
          title={say(words.pictures)}
          aside={<Quiet>{say(words.bitsDiffer, { count: nearestFake.distance })}</Quiet>}
        >
          <Pictures>
            <div>
              <HashGrid
                hash={listing.imageHash}
                against={nearestFake.imageHash}
                label={say(words.thisListing)}
                size={88}
              />
              <small>{say(words.thisListing)}</small>
            </div>
            <div>
              <HashGrid
                hash={nearestFake.imageHash}
                against={listing.imageHash}
                label={say(words.knownFake)}
                size={88}
              />
              <small>{say(words.knownFake)}</small>
            </div>
            <p>{nearestFake.label}</p>
          </Pictures>
        </Panel>
      )}
      <FactsPanel finding={finding} />
    </div>
  )
}

function FactsPanel({ finding }: { finding: Finding }) {
  const say = useSay()
  const { facts } = finding
  const { listing, brand } = facts
  return (
    <Panel title={say(words.facts)}>
      <Fields>
        <Field label={say(words.brand)}>
          {brand ? (
            <>
              {say(brand.isCertain ? words.brandAs : words.brandMaybe, {
                brand: say({ en: brand.name, ko: brand.nameKo }),
                said: brand.said,
              })}
              {brand.isGated && <Quiet> · {say(brand.hasPermission ? words.permitted : words.gated)}</Quiet>}
            </>
          ) : (
            <MarkedText
              text={listing.brand ?? say(words.none)}
              spans={listing.brand ? spansIn(finding, 'brand') : []}
            />
          )}
        </Field>
        <Field label={say(words.category)}>{listing.category}</Field>
        <Field label={say(words.certificate)}>
          {listing.certificate ? (
            <MarkedText text={listing.certificate} spans={spansIn(finding, 'certificate')} />
          ) : (
            <Quiet>{say(words.none)}</Quiet>
          )}
        </Field>
        <Field label={say(words.barcode)}>{listing.barcode ?? <Quiet>{say(words.none)}</Quiet>}</Field>
        <Field label={say(words.found)}>
          <Ago at={finding.foundAt} /> <Quiet>· {say(words.ruleVersion, { number: finding.settingNumber })}</Quiet>
        </Field>
        {finding.caseId && (
          <Field label={say(words.report)}>
            <RecordLink resource="counterfeits" id={finding.caseId}>
              {finding.caseNumber}
            </RecordLink>
          </Field>
        )}
        {finding.decidedAt && finding.decidedByName && (
          <Field label={say(words.decidedBy)}>
            {finding.decidedByName} · <Ago at={finding.decidedAt} />
            {finding.reason && <Quiet> · {say(rejectReasonWords[finding.reason])}</Quiet>}
            {finding.note && <div>{finding.note}</div>}
          </Field>
        )}
      </Fields>
    </Panel>
  )
}

const Head = styled('header')(({ theme }) => ({
  padding: '12px 16px',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& h2': { ...theme.typography.h3, fontSize: 15, lineHeight: '22px', margin: 0 },
  '& p': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, margin: '6px 0 0' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))

const Hits = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& header': { display: 'flex', alignItems: 'baseline', gap: 8 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& header > span': {
    ...theme.typography.caption,
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
  },
  '& p': { margin: 0, overflowWrap: 'anywhere' },
}))

const Pictures = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 16,
  '& > div': { display: 'grid', justifyItems: 'center', gap: 4 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& p': { margin: 0, overflowWrap: 'anywhere' },
}))

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))
