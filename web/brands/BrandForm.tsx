import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { BooleanInput, Form, required, TextInput, useNotify } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Brand } from '#shared/brands/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { brandWords } from './words.ts'

const blank = { isGated: true, isHigh: false, spellings: [] as string[] }

/** A new brand, or what can change of one. */
export function BrandForm({ brand, onClose }: { brand?: Brand; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const locale = useLanguage()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const save = useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      brand
        ? api.call<Brand>('PATCH', `/brands/${brand.id}`, { body, headers: { 'If-Match': `"${brand.version}"` } })
        : api.call<Brand>('POST', '/brands', { body }),
    onSuccess: () => {
      notify(say(brandWords.saved), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['brands'] }),
  })
  const send = (values: Record<string, unknown>) =>
    save.mutateAsync(bodyOf(values)).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  const name = brand && (locale === 'ko' ? brand.nameKo : brand.name)
  return (
    <SideSheet
      title={name ? say(brandWords.editOf, { name }) : say(brandWords.add)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={save.isPending}>
            {say(brand ? brandWords.save : brandWords.add)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(brandWords.cancel)}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        record={brand ? { ...brand, isHigh: brand.risk === 'high' } : blank}
        onSubmit={send}
        noValidate
        disableInvalidFormNotification
      >
        <Rows>
          {save.error && <Alert severity="error">{sayProblem(save.error)}</Alert>}
          <BrandFields />
        </Rows>
      </Form>
    </SideSheet>
  )
}

function BrandFields() {
  const say = useSay()
  const isHigh: unknown = useWatch({ name: 'isHigh' })
  const most = (maxLength: number) => ({ htmlInput: { maxLength } })
  return (
    <>
      <TextInput source="nameKo" label={say(brandWords.nameKo)} validate={required()} slotProps={most(80)} />
      <TextInput source="name" label={say(brandWords.name)} validate={required()} slotProps={most(80)} />
      <TextInput
        source="spellings"
        label={say(brandWords.spellings)}
        helperText={say(brandWords.spellingsHint)}
        multiline
        minRows={3}
        format={(spellings: string[] | string | null) => [spellings ?? []].flat().join('\n')}
        parse={(text: string) => text.split('\n')}
      />
      <TextInput source="ownerName" label={say(brandWords.ownerName)} validate={required()} slotProps={most(120)} />
      <TextInput
        source="headOffice"
        label={say(brandWords.headOffice)}
        helperText={say(brandWords.headOfficeHint)}
        validate={required()}
        slotProps={most(120)}
      />
      <BooleanInput source="isGated" label={say(brandWords.isGated)} helperText={say(brandWords.isGatedHint)} />
      <BooleanInput source="isHigh" label={say(brandWords.isHigh)} helperText={say(brandWords.isHighHint)} />
      {isHigh === true && (
        <TextInput
          source="riskReason"
          label={say(brandWords.riskReason)}
          validate={required()}
          multiline
          minRows={2}
          slotProps={most(500)}
        />
      )}
    </>
  )
}

function bodyOf(values: Record<string, unknown>): Record<string, unknown> {
  const { name, nameKo, spellings, ownerName, headOffice, isGated, isHigh, riskReason } = values
  const written = [spellings ?? []].flat().map((text) => String(text).trim())
  const risk = isHigh ? 'high' : 'normal'
  return {
    ...{ name, nameKo, ownerName, headOffice, isGated, risk },
    spellings: written.filter((text) => text !== ''),
    riskReason: isHigh ? (riskReason ?? null) : null,
  }
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
