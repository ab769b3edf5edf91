import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { availabilityWords } from '#shared/dispatch/words.ts'
import { type Availability, availabilities, type WorkProfile } from '#shared/teams/schema.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ToneMark } from '../../ui/ToneMark.tsx'
import { useApi } from '../../ui/useApi.ts'
import { useMay, useMe } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { usePaletteActions } from '../search/paletteActions.ts'
import { dispatchWords } from './words.ts'

const tones = { available: 'good', busy: 'busy', away: 'paused', off: 'neutral' } satisfies Record<Availability, Tone>

/** Whether new cases come to me, said in the place where I see who I am. Absent for those who take no cases. */
export function AvailabilitySwitch() {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const me = useMe()
  const client = useQueryClient()
  const mayClaim = useMay('cases:claim')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const key = ['people', 'work', me?.id]
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.call<WorkProfile>('GET', `/people/${me?.id}/work`, { signal }),
    enabled: mayClaim && me !== undefined,
  })
  const { mutate } = useMutation({
    mutationFn: (availability: Availability) =>
      api.call<WorkProfile>('POST', '/me/availability', { body: { availability } }),
    onSuccess: (profile) => client.setQueryData(key, profile),
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
  })
  usePaletteActions(
    mayClaim && data
      ? availabilities
          .filter((each) => each !== data.availability)
          .map((each) => ({
            id: `availability.${each}`,
            label: `${say(dispatchWords.becomeAvailability)}: ${say(availabilityWords[each].label)}`,
            run: () => mutate(each),
          }))
      : [],
  )
  if (!mayClaim || !data) return null
  const { availability, unitsHeld, capacity } = data
  const label = say(availabilityWords[availability].label)
  const load = say(dispatchWords.load, { held: unitsHeld, capacity })
  const choose = (next: Availability) => {
    setAnchor(null)
    if (next !== availability) mutate(next)
  }
  return (
    <>
      <IconButton
        aria-label={`${say(dispatchWords.availability)} ${label}`}
        title={`${label} · ${load}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <ToneMark tone={tones[availability]} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {availabilities.map((each) => (
          <MenuItem
            key={each}
            role="menuitemradio"
            aria-checked={each === availability}
            selected={each === availability}
            onClick={() => choose(each)}
          >
            <Line>
              <ToneMark tone={tones[each]} />
              <span>
                {say(availabilityWords[each].label)}
                <small>{say(availabilityWords[each].does)}</small>
              </span>
            </Line>
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}

const Line = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
