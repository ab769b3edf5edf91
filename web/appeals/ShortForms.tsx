import { RadioButtonGroupInput, required, TextInput, useGetOne } from 'react-admin'
import { inadmissibleReasons } from '#shared/appeals/bodies.ts'
import type { Appeal } from '#shared/appeals/schema.ts'
import { formWords } from '#shared/appeals/screenWords.ts'
import { inadmissibleWords } from '#shared/appeals/words.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { AskedItems } from './AskedItems.tsx'

/** In which language the seller reads what is typed here. */
export function useLetterLanguage(sellerId: string): string {
  const say = useSay()
  const { data: seller } = useGetOne<Seller>('sellers', { id: sellerId })
  return seller
    ? say(formWords.language, { language: say(seller.locale === 'en' ? formWords.english : formWords.korean) })
    : ' '
}

export function RejectFields({ record }: { record?: Appeal }) {
  const say = useSay()
  return (
    <>
      <RadioButtonGroupInput
        source="reason"
        label={say(formWords.rejectReason)}
        choices={inadmissibleReasons.map((id) => ({ id, name: say(inadmissibleWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      {record ? <ToldHint sellerId={record.sellerId} /> : <ToldField hint=" " />}
    </>
  )
}

function ToldHint({ sellerId }: { sellerId: string }) {
  return <ToldField hint={useLetterLanguage(sellerId)} />
}

function ToldField({ hint }: { hint: string }) {
  const say = useSay()
  return (
    <TextInput
      source="note"
      label={say(formWords.toldToSeller)}
      helperText={hint}
      validate={required()}
      multiline
      minRows={4}
    />
  )
}

export function ReceiveFields({ record }: { record: Appeal }) {
  const say = useSay()
  return (
    <>
      <AskedItems items={record.infoItems} />
      <TextInput
        source="answer"
        label={say(formWords.answer)}
        helperText={false}
        validate={required()}
        multiline
        minRows={5}
      />
    </>
  )
}
