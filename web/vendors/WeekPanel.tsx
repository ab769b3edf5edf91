import Alert from '@mui/material/Alert'
import { styled } from '@mui/material/styles'
import { formatKrw } from '#shared/money.ts'
import { lineOf } from '#shared/vendors/lines.ts'
import type { Scorecard, Vendor } from '#shared/vendors/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { vendorWords } from './words.ts'

/** What the week comes to: score, fee, credit, and whether it is signed. */
export function WeekPanel({ card: { card, isClosed, signoff }, vendor }: { card: Scorecard; vendor: Vendor }) {
  const say = useSay()
  const language = useLanguage()
  const isCapped = card !== null && card.creditKrw < card.missedKrw
  return (
    <Panel
      title={say(vendorWords.score)}
      aside={
        <ToneChip tone={isClosed ? 'neutral' : 'busy'}>
          {say(isClosed ? vendorWords.closed : vendorWords.running)}
        </ToneChip>
      }
    >
      {card && (
        <>
          <Big>{card.score === null ? '—' : say(vendorWords.scoreOf, { score: card.score })}</Big>
          <Fields>
            <Field label={say(vendorWords.fee)}>
              <Money krw={card.feeKrw} />
            </Field>
            <Field label={say(vendorWords.missed)}>
              <Money krw={card.missedKrw} />
            </Field>
            <Field label={say(vendorWords.creditOwed)}>
              <b>
                <Money krw={card.creditKrw} />
              </b>{' '}
              {isCapped && <small>({say(vendorWords.capped)})</small>}
            </Field>
          </Fields>
        </>
      )}
      <Fields style={{ marginTop: 6 }}>
        <Field label={say(vendorWords.teams)}>
          {vendor.teams.length === 0
            ? say(vendorWords.noTeams)
            : vendor.teams.map((team) => (
                <div key={team.id}>
                  <RecordLink resource="teams" id={team.id}>
                    {language === 'ko' ? team.nameKo : team.nameEn}
                  </RecordLink>
                </div>
              ))}
          <small>{say(vendorWords.people, { n: vendor.peopleCount })}</small>
        </Field>
      </Fields>
      {signoff && (
        <Alert severity={signoff.changed.length > 0 ? 'warning' : 'success'} sx={{ mt: 2 }}>
          <b>{say(vendorWords.signedBy, { name: signoff.byName })}</b> · <Ago at={signoff.at} />
          <div>
            {say(vendorWords.signedAs, {
              score: signoff.kept.score ?? '—',
              credit: formatKrw(signoff.kept.creditKrw, language),
            })}
          </div>
          <div>
            {signoff.changed.length > 0
              ? say(vendorWords.changed, {
                  lines: signoff.changed.map((line) => say(lineOf(line).label)).join(', '),
                })
              : say(vendorWords.unchanged)}
          </div>
          {signoff.note && <div>{signoff.note}</div>}
        </Alert>
      )}
    </Panel>
  )
}

const Big = styled('p')({ fontSize: 20, fontWeight: 600, margin: '0 0 12px', fontVariantNumeric: 'tabular-nums' })
