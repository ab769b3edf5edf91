import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { BooleanInput, Form, required, SelectInput, TextInput, useGetList, useNotify } from 'react-admin'
import { type Team, teamFunctions } from '#shared/teams/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { VendorInput } from '../workflow/VendorInput.tsx'
import { useCalendarChoices } from './useCalendarChoices.ts'
import { functionWords, teamWords } from './words.ts'

const blank = { function: 'performance', calendar: 'standard', escalatesToId: null, assignsItself: false }

/** A new team, or what can change of one. */
export function TeamForm({ team, onClose }: { team?: Team; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const locale = useLanguage()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const calendars = useCalendarChoices()
  const teams = useOtherTeams(team?.id)
  const save = useMutation({
    mutationFn: async (values: Record<string, unknown>) => {
      const { slug, nameKo, nameEn, function: task, calendar, escalatesToId, assignsItself, vendorId } = values
      const placed = { escalatesToId: escalatesToId || null, vendorId: vendorId || null }
      const said = { nameKo, nameEn, function: task, calendar, assignsItself, ...placed }
      if (!team) return api.call<Team>('POST', '/teams', { body: { slug, ...said } })
      return api.call<Team>('PATCH', `/teams/${team.id}`, {
        body: said,
        headers: { 'If-Match': `"${team.version}"` },
      })
    },
    onSuccess: () => {
      notify(say(teamWords.saved), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['teams'] }),
  })
  const send = (values: Record<string, unknown>) =>
    save.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  const name = team && (locale === 'ko' ? team.nameKo : team.nameEn)
  return (
    <SideSheet
      title={name ? say(teamWords.editOf, { name }) : say(teamWords.add)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={save.isPending}>
            {say(team ? teamWords.save : teamWords.add)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(teamWords.cancel)}
          </Button>
        </>
      }
    >
      <Form id={formId} record={team ?? blank} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {save.error && <Alert severity="error">{sayProblem(save.error)}</Alert>}
          <TextInput source="nameKo" label={say(teamWords.nameKo)} validate={required()} />
          <TextInput source="nameEn" label={say(teamWords.nameEn)} validate={required()} />
          {!team && (
            <TextInput
              source="slug"
              label={say(teamWords.slug)}
              helperText={say(teamWords.slugHint)}
              validate={required()}
            />
          )}
          <SelectInput
            source="function"
            label={say(teamWords.function)}
            validate={required()}
            choices={teamFunctions.map((id) => ({ id, name: say(functionWords[id]) }))}
          />
          <VendorInput />
          <SelectInput source="calendar" label={say(teamWords.calendar)} validate={required()} choices={calendars} />
          <SelectInput
            source="escalatesToId"
            label={say(teamWords.escalatesTo)}
            emptyText={say(teamWords.nobody)}
            choices={teams}
          />
          <BooleanInput
            source="assignsItself"
            label={say(teamWords.assignsItself)}
            helperText={say(teamWords.assignsItselfHint)}
          />
        </Rows>
      </Form>
    </SideSheet>
  )
}

function useOtherTeams(ownId: string | undefined) {
  const locale = useLanguage()
  const { data = [] } = useGetList<Team>('teams', {
    filter: { isActive: true },
    sort: { field: 'slug', order: 'ASC' },
    pagination: { page: 1, perPage: 200 },
  })
  return data
    .filter(({ id }) => id !== ownId)
    .map(({ id, nameEn, nameKo }) => ({ id, name: locale === 'ko' ? nameKo : nameEn }))
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
