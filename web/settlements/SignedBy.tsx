import { styled } from '@mui/material/styles'
import { formatKrw } from '#shared/money.ts'
import { approvalNeeded, releaseSignatures } from '#shared/settlements/approval.ts'
import type { SettlementFile } from '#shared/settlements/schema.ts'
import { formWords } from '#shared/settlements/screenWords.ts'
import { signatureWords } from '#shared/settlements/words.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'

type SignedByProps = {
  amountKrw: number
  file: Pick<SettlementFile, 'money' | 'limits' | 'nextPayOn'>
  isRelease?: boolean
}

/** Who will sign, when it would be paid, and what stands against it now. */
export function SignedBy({ amountKrw, file: { money, limits, nextPayOn }, isRelease = false }: SignedByProps) {
  const say = useSay()
  const locale = useLanguage()
  const nameOf = (permission: string) => {
    const words = signatureWords[permission]
    return words ? say(words) : permission
  }
  const [first = '', second = ''] = releaseSignatures.map(nameOf)
  const owes = money.debtKrw > 0 && amountKrw > 0 && !isRelease
  return (
    <Box>
      <Fields>
        <Field label={say(formWords.signs)}>
          {isRelease
            ? say(formWords.signsThen, { first, second })
            : nameOf(approvalNeeded(amountKrw, money.debtKrw, limits))}
        </Field>
      </Fields>
      <p>{say(formWords.paysOn, { day: nextPayOn })}</p>
      {owes && <p className="bad">{say(formWords.signsDebt, { krw: formatKrw(money.debtKrw, locale) })}</p>}
      {amountKrw > 0 && !money.isAccountVerified && <p className="bad">{say(formWords.notPayable)}</p>}
      {amountKrw > 0 && money.isPayoutHeld && !isRelease && <p className="bad">{say(formWords.isHeld)}</p>}
    </Box>
  )
}

const Box = styled('div')(({ theme }) => ({
  padding: 12,
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 6,
  backgroundColor: theme.palette.sunken,
  '& p': { margin: '6px 0 0', color: theme.palette.text.secondary },
  '& .bad': { color: theme.palette.tone.bad.text },
}))
