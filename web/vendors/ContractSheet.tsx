import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useNotify } from 'react-admin'
import { lineOf, type ScoreLine } from '#shared/vendors/lines.ts'
import { weekAt, weeksBefore } from '#shared/vendors/rules.ts'
import { type ContractTerms, costBases, type LineTerms, type Vendor } from '#shared/vendors/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { firstTerms } from './firstTerms.ts'
import { useContracts } from './useScorecards.ts'
import { vendorWords } from './words.ts'

const fields = ['weight', 'green', 'amber', 'amberCreditKrw', 'redCreditKrw'] as const

/** What is agreed from a Monday on; begins with what is agreed now. */
export function ContractSheet({ vendor, onClose }: { vendor: Vendor; onClose: () => void }) {
  const { data: contracts } = useContracts(vendor.id)
  if (!contracts) return null
  return <Sheet vendor={vendor} terms={contracts[0] ?? firstTerms} onClose={onClose} />
}

function Sheet({ vendor, terms, onClose }: { vendor: Vendor; terms: ContractTerms; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const { costPer, costKrw, creditCapPercent } = terms
  const next = weeksBefore(weekAt(new Date()), -1)
  const [house, setHouse] = useState({ effectiveFrom: next, costPer, costKrw, creditCapPercent, note: '' })
  const [lines, setLines] = useState<LineTerms[]>(terms.lines)
  const agree = useMutation({
    mutationFn: () => api.call('POST', `/vendors/${vendor.id}/contracts`, { body: { ...house, lines } }),
    onSuccess: () => {
      notify(say(vendorWords.agreed), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['vendors'] }),
  })
  const errors = problemOf(agree.error)?.errors ?? {}
  const change = (line: ScoreLine, field: (typeof fields)[number], text: string) =>
    setLines((before) => before.map((one) => (one.line === line ? { ...one, [field]: Number(text) } : one)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    agree.mutate()
  }
  const labels = {
    weight: say(vendorWords.weight),
    green: say(vendorWords.green),
    amber: say(vendorWords.amber),
    amberCreditKrw: say(vendorWords.amberCredit),
    redCreditKrw: say(vendorWords.redCredit),
  }
  return (
    <SideSheet
      title={say(vendorWords.newContract)}
      note={vendor.name}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} variant="contained" disabled={agree.isPending}>
            {say(vendorWords.agree)}
          </Button>
          <Button onClick={onClose}>{say(vendorWords.cancel)}</Button>
          <span style={{ marginLeft: 'auto' }} aria-live="polite">
            {say(vendorWords.weightSum, { n: lines.reduce((sum, { weight }) => sum + weight, 0) })}
          </span>
        </>
      }
    >
      <Rows id={formId} onSubmit={submit} noValidate>
        {agree.error && <Alert severity="error">{sayProblem(agree.error)}</Alert>}
        <TextField
          type="date"
          label={say(vendorWords.from)}
          helperText={errors.effectiveFrom ?? say(vendorWords.fromHint)}
          error={errors.effectiveFrom !== undefined}
          value={house.effectiveFrom}
          onChange={(event) => setHouse({ ...house, effectiveFrom: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Pair>
          <TextField
            select
            label={say(vendorWords.costBasis)}
            value={house.costPer}
            onChange={(event) => setHouse({ ...house, costPer: event.target.value as typeof costPer })}
          >
            {costBases.map((basis) => (
              <MenuItem key={basis} value={basis}>
                {say(basis === 'case' ? vendorWords.costPerCase : vendorWords.costPerHour)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            type="number"
            label={say(vendorWords.cost)}
            value={house.costKrw}
            onChange={(event) => setHouse({ ...house, costKrw: Number(event.target.value) })}
          />
        </Pair>
        <TextField
          type="number"
          label={say(vendorWords.cap)}
          value={house.creditCapPercent}
          onChange={(event) => setHouse({ ...house, creditCapPercent: Number(event.target.value) })}
        />
        {lines.map((one) => (
          <fieldset key={one.line}>
            <legend>{say(lineOf(one.line).label)}</legend>
            <Five>
              {fields.map((field) => (
                <TextField
                  key={field}
                  type="number"
                  label={labels[field]}
                  value={one[field]}
                  error={errors[`${one.line}.${field}`] !== undefined}
                  onChange={(event) => change(one.line, field, event.target.value)}
                />
              ))}
            </Five>
          </fieldset>
        ))}
        <TextField
          label={say(vendorWords.note)}
          value={house.note}
          onChange={(event) => setHouse({ ...house, note: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Rows>
    </SideSheet>
  )
}

const Rows = styled('form')({
  display: 'grid',
  gap: 16,
  '& > fieldset': { border: 0, padding: 0, margin: 0, minWidth: 0 },
  '& legend': { fontWeight: 550, padding: 0, marginBottom: 8 },
})
const Pair = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 })
const Five = styled('div')({ display: 'grid', gridTemplateColumns: '56px 64px 64px 1fr 1fr', gap: 6 })
