import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import type { Team } from '#shared/teams/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { teamWords } from './words.ts'

/** Closes a team or opens it again; what becomes of its cases is said before. */
export function AtWorkSheet({ team, onClose }: { team: Team; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const action = team.isActive ? 'deactivate' : 'activate'
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      api.act<Team>('teams', team.id, action, {
        body: {},
        version: team.version,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: () => {
      notify(say(team.isActive ? teamWords.deactivated : teamWords.activated), { type: 'success' })
      onClose()
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['teams'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  return (
    <SideSheet
      title={say(teamWords[action])}
      onClose={onClose}
      footer={
        <>
          <Button
            size="medium"
            variant="contained"
            color={team.isActive ? 'error' : 'primary'}
            disabled={isPending}
            onClick={() => mutate()}
          >
            {say(teamWords[action])}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(teamWords.cancel)}
          </Button>
        </>
      }
    >
      {error && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {sayProblem(error)}
        </Alert>
      )}
      {team.isActive && say(teamWords.deactivateNote, { count: team.openCases.toLocaleString() })}
    </SideSheet>
  )
}
