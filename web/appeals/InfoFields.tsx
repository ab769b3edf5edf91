import Add from '@mui/icons-material/Add'
import Close from '@mui/icons-material/Close'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { required, SelectInput, TextInput } from 'react-admin'
import { useFieldArray } from 'react-hook-form'
import { missingWords, planPartWords } from '#shared/appeals/missingWords.ts'
import type { Appeal } from '#shared/appeals/schema.ts'
import { appealWords, formWords } from '#shared/appeals/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { useLetterLanguage } from './ShortForms.tsx'
import { useAppealFile } from './useAppealFile.ts'

type Items = { items: { findingId: string; what: string }[] }

/** What the seller is asked for, item by item; what is missing can be taken over. */
export function InfoFields({ record }: { record: Appeal }) {
  const say = useSay()
  const { data: file } = useAppealFile(record.id)
  const hint = useLetterLanguage(record.sellerId)
  const { fields, append, remove, replace } = useFieldArray<Items, 'items'>({ name: 'items' })
  const findings = file?.relied.findings ?? []
  const takeOver = () =>
    replace(
      (file?.missing ?? []).map(({ findingId, part, code }) => {
        const n = findings.findIndex(({ id }) => id === findingId) + 1
        const what = `${say(appealWords.finding, { n })}: ${say(planPartWords[part])} (${say(missingWords[code])})`
        return { findingId, what }
      }),
    )
  const choices = [
    { id: '', name: say(formWords.general) },
    ...findings.map(({ id }, n) => ({ id, name: say(appealWords.finding, { n: n + 1 }) })),
  ]
  return (
    <>
      <Head>
        {file && say(formWords.requestsLeft, { used: record.requests, allowed: file.infoRequestsAllowed })}
        {file && file.missing.length > 0 && (
          <Button variant="text" onClick={takeOver}>
            {say(formWords.fromMissing)}
          </Button>
        )}
      </Head>
      <p style={{ margin: 0 }}>{hint}</p>
      {fields.map((field, n) => (
        <Row key={field.id}>
          <SelectInput
            source={`items.${n}.findingId`}
            label={say(formWords.item, { n: n + 1 })}
            choices={choices}
            translateChoice={false}
            emptyText={say(formWords.general)}
            emptyValue=""
            helperText={false}
          />
          <TextInput
            source={`items.${n}.what`}
            label={say(formWords.items)}
            validate={required()}
            helperText={false}
            multiline
          />
          <IconButton
            size="small"
            aria-label={say(formWords.removeItem, { n: n + 1 })}
            disabled={fields.length === 1}
            onClick={() => remove(n)}
          >
            <Close fontSize="small" />
          </IconButton>
        </Row>
      ))}
      <Button
        variant="outlined"
        startIcon={<Add />}
        sx={{ justifySelf: 'start' }}
        onClick={() => append({ findingId: '', what: '' })}
      >
        {say(formWords.addItem)}
      </Button>
    </>
  )
}

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  color: theme.palette.text.secondary,
}))

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '120px minmax(0, 1fr) auto',
  gap: 8,
  alignItems: 'start',
})
