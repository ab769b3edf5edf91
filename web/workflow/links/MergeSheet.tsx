import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { Form, RadioButtonGroupInput, required, TextInput, useNotify } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { SideSheet } from '../../ui/SideSheet.tsx'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { caseAddress } from '../workspace/cameFrom.ts'
import { useLinkChanges } from './useLinks.ts'
import { linksWords } from './words.ts'

type MergeSheetProps = { record: CaseRecord; others: readonly CaseRecord[]; onClose: () => void }

/** Makes one case of two about the same: which one, which survives, what that does, and that it can be taken back. */
export function MergeSheet({ record, others, onClose }: MergeSheetProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const navigate = useNavigate()
  const formId = useId()
  const { merge } = useLinkChanges()
  const alike = others.filter((one) => one.kind === record.kind)
  const [first] = alike

  const send = async ({ otherId, survivor, reason }: Record<string, string>) => {
    const other = alike.find((one) => one.id === otherId)
    if (!other || !reason) return
    const [loser, winner] = survivor === 'this' ? [other, record] : [record, other]
    try {
      await merge.mutateAsync({ loser, intoId: winner.id, reason: reason.trim() })
    } catch {
      return
    }
    notify(say(linksWords.merged, { loser: loser.number, winner: winner.number }), { type: 'success' })
    onClose()
    if (winner.id !== record.id) navigate(caseAddress(winner))
  }
  return (
    <SideSheet
      title={say(linksWords.mergeTitle)}
      note={say(linksWords.mergeText)}
      onClose={onClose}
      footer={
        <>
          <Button
            type="submit"
            form={formId}
            size="medium"
            variant="contained"
            disabled={merge.isPending || alike.length === 0}
          >
            {say(linksWords.merge)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(linksWords.cancel)}
          </Button>
        </>
      }
    >
      {!first && <Alert severity="info">{say(linksWords.mergeNone)}</Alert>}
      {first && (
        <Form
          id={formId}
          record={{ otherId: first.id, survivor: 'other' }}
          onSubmit={(values: Record<string, unknown>) => send(values as Record<string, string>)}
          noValidate
          disableInvalidFormNotification
        >
          <Rows>
            {merge.error && <Alert severity="error">{sayProblem(merge.error)}</Alert>}
            <Choices record={record} alike={alike} />
            <TextInput
              source="reason"
              label={say(linksWords.mergeReason)}
              validate={required()}
              helperText={false}
              multiline
              minRows={3}
            />
          </Rows>
        </Form>
      )}
    </SideSheet>
  )
}

function Choices({ record, alike }: { record: CaseRecord; alike: readonly CaseRecord[] }) {
  const say = useSay()
  const otherId: unknown = useWatch({ name: 'otherId' })
  const survivor: unknown = useWatch({ name: 'survivor' })
  const other = alike.find((one) => one.id === otherId) ?? alike[0]
  if (!other) return null
  const [loser, winner] = survivor === 'this' ? [other, record] : [record, other]
  return (
    <>
      <RadioButtonGroupInput
        source="otherId"
        label={say(linksWords.other)}
        choices={alike.map((one) => ({ id: one.id, name: `${one.number} · ${one.subject}` }))}
        translateChoice={false}
        helperText={false}
        row={false}
      />
      <RadioButtonGroupInput
        source="survivor"
        label={say(linksWords.survives)}
        choices={[
          { id: 'other', name: say(linksWords.otherGoesOn, { number: other.number }) },
          { id: 'this', name: say(linksWords.thisGoesOn, { number: other.number }) },
        ]}
        translateChoice={false}
        helperText={false}
        row={false}
      />
      <Alert severity="info">
        {say(linksWords.whatHappens, { loser: loser.number, winner: winner.number, reports: loser.reports })}
      </Alert>
    </>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
