import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { BooleanInput, email, Form, required, SelectInput, TextInput, useNotify } from 'react-admin'
import { roleWords } from '#shared/people/roleWords.ts'
import type { InvitedPerson, Person } from '#shared/people/schema.ts'
import { roles } from '#shared/roles.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { VendorInput } from '../workflow/VendorInput.tsx'
import { languageNames, personWords } from './words.ts'

type PersonFormProps = {
  /** Absent: somebody new. */
  person?: Person
  onClose: () => void
  onInvited: (person: InvitedPerson) => void
}

/** Adds a colleague, or changes what one may do. */
export function PersonForm({ person, onClose, onInvited }: PersonFormProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const refresh = () => client.invalidateQueries({ queryKey: ['people'] })

  const save = useMutation({
    mutationFn: async (said: Record<string, unknown>) => {
      const values = { ...said, vendorId: said.vendorId || null }
      if (!person) return onInvited(await api.call<InvitedPerson>('POST', '/people', { body: values }))
      await api.update<Person>('people', { id: person.id, data: values, previousData: person })
      notify(say(personWords.saved), { type: 'success' })
      onClose()
    },
    onSuccess: refresh,
  })
  const invite = useMutation({
    mutationFn: ({ id, version }: Person) =>
      api.call<InvitedPerson>('POST', `/people/${id}/actions/invite`, { headers: { 'If-Match': `"${version}"` } }),
    onSuccess: onInvited,
  })
  const send = (values: Record<string, unknown>) =>
    save.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  const error = save.error ?? invite.error

  return (
    <SideSheet
      title={person ? say(personWords.edit, { name: person.name }) : say(personWords.add)}
      note={say(person ? personWords.editNote : personWords.addNote)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={save.isPending}>
            {say(person ? personWords.save : personWords.add)}
          </Button>
          {person?.allowedActions.includes('invite') && (
            <Button size="medium" variant="outlined" disabled={invite.isPending} onClick={() => invite.mutate(person)}>
              {say(personWords.invite)}
            </Button>
          )}
        </>
      }
    >
      <Form
        id={formId}
        record={person ?? { role: 'agent', locale: 'ko' }}
        onSubmit={send}
        noValidate
        disableInvalidFormNotification
      >
        <Rows>
          {error && <Alert severity="error">{sayProblem(error)}</Alert>}
          <TextInput source="name" label={say(personWords.name)} validate={required()} />
          {!person && <TextInput source="email" label={say(personWords.email)} validate={[required(), email()]} />}
          <SelectInput
            source="role"
            label={say(personWords.role)}
            validate={required()}
            choices={roles.map((id) => ({ id, name: `${say(roleWords[id])} – ${say(roleWords[id].does)}` }))}
          />
          <VendorInput />
          <SelectInput
            source="locale"
            label={say(personWords.language)}
            validate={required()}
            choices={Object.entries(languageNames).map(([id, name]) => ({ id, name }))}
          />
          {person && <BooleanInput source="isActive" label={say(personWords.active)} />}
        </Rows>
      </Form>
    </SideSheet>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
