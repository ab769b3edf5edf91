import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { BooleanInput, Form, required, TextInput, useNotify } from 'react-admin'
import type { Vendor } from '#shared/vendors/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { vendorWords } from './words.ts'

/** A new provider, or what can change of one. */
export function VendorForm({ vendor, onClose }: { vendor?: Vendor; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const save = useMutation({
    mutationFn: async ({ slug, name, isActive }: Record<string, unknown>) =>
      vendor
        ? api.call<Vendor>('PATCH', `/vendors/${vendor.id}`, {
            body: { name, isActive },
            headers: { 'If-Match': `"${vendor.version}"` },
          })
        : api.call<Vendor>('POST', '/vendors', { body: { slug, name } }),
    onSuccess: () => {
      notify(say(vendorWords.saved), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['vendors'] }),
  })
  const send = (values: Record<string, unknown>) =>
    save.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  return (
    <SideSheet
      title={vendor ? say(vendorWords.editOf, { name: vendor.name }) : say(vendorWords.add)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} variant="contained" disabled={save.isPending}>
            {say(vendor ? vendorWords.save : vendorWords.add)}
          </Button>
          <Button onClick={onClose}>{say(vendorWords.cancel)}</Button>
        </>
      }
    >
      <Form id={formId} record={vendor ?? {}} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {save.error && <Alert severity="error">{sayProblem(save.error)}</Alert>}
          <TextInput source="name" label={say(vendorWords.name)} validate={required()} />
          {vendor ? (
            <BooleanInput source="isActive" label={say(vendorWords.active)} />
          ) : (
            <TextInput
              source="slug"
              label={say(vendorWords.slug)}
              helperText={say(vendorWords.slugHint)}
              validate={required()}
            />
          )}
        </Rows>
      </Form>
    </SideSheet>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
