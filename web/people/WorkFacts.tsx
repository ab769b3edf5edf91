import { isOnShift, isValidOn } from '#shared/dispatch/eligibility.ts'
import { availabilityWords } from '#shared/dispatch/words.ts'
import type { Availability, WorkProfile } from '#shared/teams/schema.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { lastDay, relativeTime } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { shiftText } from './shiftText.ts'
import { languageNames } from './words.ts'
import { weekdayWords, workWords } from './workWords.ts'

const tones = { available: 'good', busy: 'busy', away: 'paused', off: 'neutral' } satisfies Record<Availability, Tone>

/** How somebody stands now. `isBrief`: what can be changed stands in fields below instead. */
export function WorkFacts({ profile, isBrief }: { profile: WorkProfile; isBrief: boolean }) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const { availability, availabilitySince, unitsHeld, capacity, teams, skills, shift, absentUntil } = profile
  const days = Object.entries(shift).filter(([, ranges]) => ranges.length > 0)
  return (
    <Fields>
      <Field label={say(workWords.availability)}>
        <ToneChip tone={tones[availability]}>{say(availabilityWords[availability].label)}</ToneChip>{' '}
        {availabilitySince && say(workWords.since, { time: relativeTime(new Date(availabilitySince), now, locale) })}
        {absentUntil && ` · ${say(workWords.absentUntil, { day: lastDay(absentUntil, locale) })}`}
        {days.length > 0 && ` · ${say(isOnShift(shift, now) ? workWords.onShift : workWords.offShift)}`}
      </Field>
      <Field label={say(workWords.load)}>{say(workWords.units, { held: unitsHeld, capacity })}</Field>
      <Field label={say(workWords.teams)}>
        {teams.length === 0 && say(workWords.noTeams)}
        {teams.map((team) => (
          <div key={team.id}>
            <RecordLink resource="teams" id={team.id}>
              {locale === 'ko' ? team.nameKo : team.nameEn}
            </RecordLink>
            {team.isLead && ` · ${say(workWords.lead)}`}
          </div>
        ))}
      </Field>
      {!isBrief && (
        <>
          <Field label={say(workWords.languages)}>
            {profile.languages.map((language) => languageNames[language]).join(', ')}
          </Field>
          <Field label={say(workWords.skills)}>
            {skills.length === 0 && say(workWords.noSkills)}
            {skills.map((certificate) => (
              <div key={certificate.skill}>
                {certificate.skill} · {validityOf(certificate.validUntil, isValidOn(certificate, now), say)}
                {profile.endingSkills.includes(certificate.skill) && (
                  <>
                    {' '}
                    <ToneChip tone="busy">{say(workWords.endsSoon)}</ToneChip>
                  </>
                )}
              </div>
            ))}
          </Field>
          <Field label={say(workWords.shift)}>
            {days.length === 0 && say(workWords.noShift)}
            {days.map(([day, ranges]) => (
              <div key={day}>
                {weekdayWords[day] && say(weekdayWords[day])} {shiftText(ranges)}
              </div>
            ))}
          </Field>
        </>
      )}
    </Fields>
  )
}

const validityOf = (day: string | null, isValid: boolean, say: ReturnType<typeof useSay>) =>
  day === null ? say(workWords.always) : say(isValid ? workWords.until : workWords.expired, { day })
