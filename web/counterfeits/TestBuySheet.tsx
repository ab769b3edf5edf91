import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { DateTimeInput, Form, NumberInput, required, SelectInput } from 'react-admin'
import { custodySteps } from '#shared/counterfeits/custody.ts'
import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import { type TestBuy, testBuyVerdicts } from '#shared/counterfeits/testBuySchema.ts'
import { testBuyWords } from '#shared/counterfeits/testBuyWords.ts'
import { custodyStepWords, testBuyVerdictWords } from '#shared/counterfeits/words.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useEvidence } from '../workflow/evidence/useEvidence.ts'
import { OneOf, Sentence } from './Choices.tsx'
import { useTestBuys } from './useTestBuys.ts'

export type Sheet = { does: 'propose' } | { does: 'step' | 'verdict'; buy: TestBuy }

type TestBuySheetProps = { record: Counterfeit; open: Sheet; onClose: () => void }

const titles = { propose: testBuyWords.propose, step: testBuyWords.addStep, verdict: testBuyWords.verdict }

/** What a test buy asks for next: money, a step of custody, or what the owner says. */
export function TestBuySheet({ record, open, onClose }: TestBuySheetProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const formId = useId()
  const [error, setError] = useState<unknown>(null)
  const { propose, addStep, recordVerdict } = useTestBuys(record.id)
  const send = async (values: Record<string, unknown>) => {
    const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value != null))
    try {
      if (open.does === 'propose') await propose(body)
      else if (open.does === 'step')
        await addStep(open.buy.id, { ...body, at: new Date(String(body.at)).toISOString() })
      else await recordVerdict(open.buy.id, body)
      onClose()
    } catch (problem) {
      setError(problem)
      return problemOf(problem)?.errors
    }
  }
  return (
    <SideSheet
      title={say(titles[open.does])}
      note={open.does === 'propose' ? say(testBuyWords.proposeText) : undefined}
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} variant="contained" size="medium">
          {say(testBuyWords.send)}
        </Button>
      }
    >
      <Form id={formId} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {error !== null && <Alert severity="error">{sayProblem(error)}</Alert>}
          {open.does === 'propose' && <ProposeFields />}
          {open.does === 'step' && <StepFields record={record} buy={open.buy} />}
          {open.does === 'verdict' && <VerdictFields />}
        </Rows>
      </Form>
    </SideSheet>
  )
}

function ProposeFields() {
  const say = useSay()
  return (
    <>
      <Sentence source="alias" label={testBuyWords.alias} rows={1} />
      <NumberInput
        source="budgetKrw"
        label={say(testBuyWords.budget)}
        validate={required()}
        helperText={false}
        min={1}
      />
      <Sentence source="reason" label={testBuyWords.why} />
    </>
  )
}

function StepFields({ record, buy }: { record: Counterfeit; buy: TestBuy }) {
  const say = useSay()
  const { data: files = [] } = useEvidence(record.id)
  const isFirst = buy.steps.length === 0
  return (
    <>
      <OneOf source="step" label={testBuyWords.step} words={custodyStepWords} among={custodySteps} />
      <Sentence source="fromHolder" label={testBuyWords.from} rows={1} />
      <Sentence source="toHolder" label={testBuyWords.to} rows={1} />
      <DateTimeInput source="at" label={say(testBuyWords.when)} validate={required()} helperText={false} />
      <Sentence source="note" label={testBuyWords.note} rows={2} />
      <SelectInput
        source="evidenceId"
        label={say(testBuyWords.photo)}
        emptyText={say(testBuyWords.noPhoto)}
        choices={files.map(({ id, name }) => ({ id, name }))}
        translateChoice={false}
        helperText={false}
      />
      {isFirst && <Sentence source="orderNumber" label={testBuyWords.order} rows={1} isOptional />}
      {isFirst && <NumberInput source="costKrw" label={say(testBuyWords.cost)} helperText={false} min={0} />}
    </>
  )
}

function VerdictFields() {
  return (
    <>
      <OneOf source="verdict" label={testBuyWords.verdictIs} words={testBuyVerdictWords} among={testBuyVerdicts} />
      <Sentence source="byName" label={testBuyWords.verdictBy} rows={1} />
      <Sentence source="note" label={testBuyWords.note} />
    </>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
