import { styled } from '@mui/material/styles'
import { formatKrw } from '#shared/money.ts'
import type { PayoutHold, SellerMoney } from '#shared/settlements/schema.ts'
import { caseWords } from '#shared/settlements/screenWords.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

/** What the seller is owed and owes, whether we know their account, and what is held and why. */
export function MoneyPanel({ money }: { money: SellerMoney }) {
  const say = useSay()
  return (
    <>
      <Panel title={say(caseWords.money)}>
        <Fields>
          <Field label={say(caseWords.payable)}>
            <Money krw={money.payableKrw} />
          </Field>
          <Field label={say(caseWords.deferred)}>
            <Money krw={money.deferredKrw} />
          </Field>
          {money.debtKrw > 0 && (
            <Field label={say(caseWords.debt)}>
              <ToneChip tone="bad">
                <Money krw={money.debtKrw} />
              </ToneChip>
            </Field>
          )}
          <Field label={say(caseWords.account)}>
            <ToneChip tone={money.isAccountVerified ? 'good' : 'bad'}>
              {say(money.isAccountVerified ? caseWords.accountChecked : caseWords.accountUnchecked)}
            </ToneChip>
          </Field>
        </Fields>
      </Panel>
      <Panel title={say(caseWords.holds)} count={money.holds.length || undefined}>
        {money.holds.length === 0 && <Quiet>{say(caseWords.noHolds)}</Quiet>}
        <Rows>
          {money.holds.map((hold) => (
            <HoldRow key={hold.id} hold={hold} />
          ))}
        </Rows>
      </Panel>
    </>
  )
}

function HoldRow({ hold }: { hold: PayoutHold }) {
  const say = useSay()
  const locale = useLanguage()
  const day = (at: string) => exactDay(new Date(at), locale)
  const released = formatKrw(hold.releasedKrw, locale)
  return (
    <li data-over={hold.releasedAt !== null}>
      <span>
        <Money krw={hold.amountKrw} />
        {hold.releasedAt === null && (
          <ToneChip tone={hold.isBound ? 'bad' : 'busy'}>
            {say(hold.isBound ? caseWords.bound : caseWords.free)}
          </ToneChip>
        )}
      </span>
      <small>{hold.legalReason}</small>
      <small>
        {[
          say(caseWords.held, { day: day(hold.from) }),
          hold.until && say(caseWords.until, { day: day(hold.until) }),
          hold.releasedAt && say(caseWords.released, { day: day(hold.releasedAt) }),
          hold.releasedKrw > 0 && say(caseWords.releasedPart, { krw: released }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 10,
  '& span': { display: 'inline-flex', alignItems: 'center', gap: 8, fontWeight: 500 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
  '& li[data-over="true"] span': { color: theme.palette.text.secondary, fontWeight: 400 },
}))
