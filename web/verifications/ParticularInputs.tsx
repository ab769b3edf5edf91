import { styled } from '@mui/material/styles'
import { NumberInput, RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { banks } from '#shared/verifications/banks.ts'
import { exemptionWords, particularWords, sellerTypeWords } from '#shared/verifications/factWords.ts'
import { mailOrderExemptions, type SellerType, sellerTypes } from '#shared/verifications/identity.ts'
import {
  accountFault,
  type Broken,
  birthFault,
  businessKindFault,
  businessNumberFault,
  corporateNumberFault,
  mailOrderFault,
} from '#shared/verifications/numbers.ts'
import { type ParticularField, sayFault } from '#shared/verifications/particulars.ts'
import { formWords } from '#shared/verifications/screenWords.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

/** The particulars of a seller, the fields that belong to the chosen type; each number is told at once what it breaks. */
export function ParticularInputs() {
  const say = useSay()
  const locale = useLanguage()
  const [sellerType, basis] = useWatch({ name: ['sellerType', 'basis'] }) as [
    SellerType | undefined,
    string | undefined,
  ]
  const type = sellerType ?? 'sole_trader'
  const isBusiness = type === 'sole_trader' || type === 'corporation'
  const keeps = (rule: (value: string) => Broken | null) => (value: unknown) => {
    const broken = typeof value === 'string' && value !== '' ? rule(value) : null
    return broken ? sayFault(broken, locale) : undefined
  }
  const text = (field: ParticularField, more: object = {}) => (
    <TextInput source={field} label={say(particularWords[field])} helperText={false} autoComplete="off" {...more} />
  )
  return (
    <>
      <RadioButtonGroupInput
        source="sellerType"
        label={say(particularWords.sellerType)}
        choices={sellerTypes.map((id) => ({ id, name: say(sellerTypeWords[id]) }))}
        translateChoice={false}
        defaultValue="sole_trader"
        helperText={false}
      />
      <h3>{say(formWords.business)}</h3>
      {text('legalName', { validate: required() })}
      <Pair>
        {isBusiness &&
          text('businessNumber', {
            validate: [required(), keeps((value) => businessNumberFault(value) ?? businessKindFault(value, type))],
            placeholder: '000-00-00000',
          })}
        {type === 'corporation' &&
          text('corporateNumber', {
            validate: [required(), keeps(corporateNumberFault)],
            placeholder: '000000-0000000',
          })}
        {type !== 'individual' &&
          text('openedOn', {
            type: 'date',
            slotProps: { inputLabel: { shrink: true } },
            validate: isBusiness ? required() : undefined,
          })}
      </Pair>
      {type !== 'overseas' && (
        <>
          <RadioButtonGroupInput
            source="basis"
            label={say(formWords.reportBasis)}
            choices={[
              { id: 'reported', name: say(formWords.reported) },
              ...mailOrderExemptions.map((id) => ({ id, name: say(exemptionWords[id]) })),
            ]}
            translateChoice={false}
            defaultValue="reported"
            helperText={false}
          />
          {basis === 'few_transactions' ? (
            <NumberInput
              source="transactionsLastYear"
              label={say(particularWords.transactionsLastYear)}
              validate={required()}
              helperText={false}
            />
          ) : (
            (basis ?? 'reported') === 'reported' &&
            text('mailOrderNumber', {
              validate: [required(), keeps(mailOrderFault)],
              placeholder: '2025-인천남동구-1484',
            })
          )}
        </>
      )}
      <Pair>
        {text('representative', { validate: required() })}
        {type !== 'overseas' &&
          text('representativeBirth', {
            validate: [...(type === 'corporation' ? [] : [required()]), keeps(birthFault)],
            helperText: say(formWords.birthHint),
          })}
        {text('phone')}
      </Pair>
      <h3>{say(formWords.account)}</h3>
      <Pair>
        {type === 'overseas' ? (
          text('bankCode', { label: say(formWords.bic), validate: required() })
        ) : (
          <SelectInput
            source="bankCode"
            label={say(particularWords.bankCode)}
            choices={Object.entries(banks).map(([id, words]) => ({ id, name: say(words) }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
          />
        )}
        {text('bankAccount', { validate: [required(), keeps((value) => accountFault(value, type))] })}
        {text('bankHolder', { validate: required() })}
      </Pair>
    </>
  )
}

const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  gap: 16,
})
