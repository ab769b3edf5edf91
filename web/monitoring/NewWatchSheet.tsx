import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import {
  AutocompleteInput,
  Form,
  RadioButtonGroupInput,
  ReferenceInput,
  required,
  TextInput,
  useNotify,
} from 'react-admin'
import type { Seller } from '#shared/sellers/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { daysAfter, watchDays } from './watchDays.ts'
import { watchWords as words } from './words.ts'

type NewWatchSheetProps = { sellerId?: string | undefined; onClose: () => void }

/** Puts a seller on the watch list, for a time and a reason. */
export function NewWatchSheet({ sellerId, onClose }: NewWatchSheetProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const watch = useMutation({
    mutationFn: ({ days, ...body }: Record<string, unknown>) =>
      api.call('POST', '/watched-sellers', { body: { ...body, until: daysAfter(Number(days), new Date()) } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['watched-sellers'] })
      notify(say(words.saved), { type: 'success' })
      onClose()
    },
  })
  const send = (values: Record<string, unknown>) =>
    watch.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  return (
    <SideSheet
      title={say(words.add)}
      note={say(words.note)}
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} size="medium" variant="contained" disabled={watch.isPending}>
          {say(words.save)}
        </Button>
      }
    >
      <Form id={formId} record={{ sellerId, days: 90 }} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {watch.error && <Alert severity="error">{sayProblem(watch.error)}</Alert>}
          <ReferenceInput source="sellerId" reference="sellers" sort={{ field: 'name', order: 'ASC' }}>
            <AutocompleteInput
              label={say(words.seller)}
              helperText={say(words.findSeller)}
              optionText={(seller?: Seller) => (seller ? `${seller.name} · ${seller.externalId}` : '')}
              filterToQuery={(q: string) => ({ q })}
              validate={required()}
            />
          </ReferenceInput>
          <TextInput
            source="reasons"
            label={say(words.reasons)}
            multiline
            minRows={3}
            validate={required()}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <RadioButtonGroupInput
            source="days"
            label={say(words.until)}
            choices={watchDays.map((days) => ({ id: days, name: say(words.days, { count: days }) }))}
            translateChoice={false}
          />
        </Rows>
      </Form>
    </SideSheet>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
