import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { type FormEvent, useState } from 'react'
import { longestViewName, type View, type ViewScope, type ViewTeam, viewScopes } from '#shared/views/schema.ts'
import { problemOf } from '../../ui/problem.ts'
import { useMay } from '../../ui/useMe.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { queueWords, scopeWords } from './words.ts'

type ViewFields = { name: string; scope: ViewScope; teamId: string | null; isTeamDefault: boolean }

type ViewFormProps = {
  teams: readonly ViewTeam[]
  /** The view to change; none: a new one. */
  start: View | undefined
  isBusy: boolean
  error: unknown
  onSubmit: (fields: ViewFields) => void
}

/** A view's name and who sees it: oneself, a team of one's own, or everyone, as far as one may share. */
export function ViewForm({ teams, start, isBusy, error, onSubmit }: ViewFormProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const locale = useLanguage()
  const mayShare = useMay('views:share') && teams.length > 0
  const mayPublish = useMay('views:publish')
  const [name, setName] = useState(start?.name ?? '')
  const [scope, setScope] = useState<ViewScope>(start?.scope ?? 'private')
  const [teamId, setTeamId] = useState(start?.teamId ?? teams[0]?.id ?? null)
  const [isTeamDefault, setIsTeamDefault] = useState(start?.isTeamDefault ?? false)
  const isOffered: Record<ViewScope, boolean> = { private: true, team: mayShare, everyone: mayPublish }
  const offered = viewScopes.filter((one) => isOffered[one])
  const isTaken = problemOf(error)?.code === 'not-unique'
  const isTeams = scope === 'team'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim() || isBusy) return
    onSubmit({ name: name.trim(), scope, teamId: isTeams ? teamId : null, isTeamDefault: isTeams && isTeamDefault })
  }
  return (
    <Ask onSubmit={submit}>
      <TextField
        autoFocus
        size="small"
        label={say(queueWords.viewName)}
        value={name}
        error={Boolean(error)}
        helperText={error ? (isTaken ? say(queueWords.viewTaken) : sayProblem(error)) : undefined}
        slotProps={{ htmlInput: { maxLength: longestViewName } }}
        onChange={(event) => setName(event.target.value)}
      />
      {offered.length > 1 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={say(queueWords.forWhom)}
          value={scope}
          onChange={(_event, next: ViewScope | null) => next && setScope(next)}
        >
          {offered.map((one) => (
            <ToggleButton key={one} value={one}>
              {say(scopeWords[one])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {isTeams && teams.length > 1 && (
        <TextField
          select
          size="small"
          label={say(queueWords.ofTeam)}
          value={teamId ?? ''}
          onChange={(event) => setTeamId(event.target.value)}
        >
          {teams.map((team) => (
            <MenuItem key={team.id} value={team.id}>
              {team.name[locale]}
            </MenuItem>
          ))}
        </TextField>
      )}
      {isTeams && (
        <FormControlLabel
          control={<Checkbox checked={isTeamDefault} onChange={(_event, next) => setIsTeamDefault(next)} />}
          label={say(queueWords.teamDefault)}
        />
      )}
      <Button type="submit" variant="contained" disabled={!name.trim() || isBusy}>
        {say(queueWords.save)}
      </Button>
    </Ask>
  )
}

const Ask = styled('form')({ display: 'grid', justifyItems: 'start', gap: 12, padding: 16, width: 300 })
