import { styled } from '@mui/material/styles'
import type { FactWord } from '#shared/facts/words.ts'
import { spanOf } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { periodText, shortDay } from './days.ts'
import { aspectLabel, featureLabel } from './factWordLabels.ts'
import { useChoices } from './useChoices.ts'
import { kpiWords } from './words.ts'

const textsOf = (value: unknown): string[] =>
  [value ?? []].flat().filter((one): one is string => typeof one === 'string')

/** What is counted here, in words: which days, queues, teams, people, hours, and how long it took. */
export function CountedHead({ of }: { of: Record<string, unknown> }) {
  const say = useSay()
  const locale = useLanguage()
  const choices = useChoices()
  const named = (value: string, among: readonly { value: string; label: string }[]) =>
    among.find((one) => one.value === value)?.label ?? (value === '' ? say(kpiWords.nobody) : '…')
  const [from, to] = [textsOf(of.day_gte)[0], textsOf(of.day_lte)[0]]
  const kinds = textsOf(of.kind)
  const words = textsOf(of.what) as FactWord[]
  const aspects = textsOf(of.aspect).map((aspect) => {
    const label = words[0] && aspectLabel(words[0], aspect, kinds[0] ?? '')
    return label ? say(label) : aspect
  })
  const days = textsOf(of.day)
  const hours = [of.hour ?? []].flat().map((hour) => `${String(hour).padStart(2, '0')}:00`)
  const chips = [
    from && to && periodText({ from, to }, locale),
    ...listed(kinds.map((kind) => sayOr(featureLabel(kind), kind))),
    ...listed(aspects),
    ...listed(textsOf(of.teamId).map((id) => named(id, choices.team))),
    ...listed(textsOf(of.vendorId).map((id) => named(id, choices.vendor))),
    ...listed([...textsOf(of.personId), ...textsOf(of.assigneeId)].map((id) => named(id, choices.person))),
    ...listed(days.map((day) => shortDay(day, locale))),
    ...listed(hours),
    typeof of.value_gte === 'number' && `≥ ${spanOf(of.value_gte, locale)}`,
    typeof of.value_lt === 'number' && `< ${spanOf(of.value_lt, locale)}`,
  ].filter((chip): chip is string => typeof chip === 'string' && chip !== '')
  return (
    <Chips>
      {chips.map((chip) => (
        <li key={chip}>{chip}</li>
      ))}
    </Chips>
  )

  function sayOr(label: ReturnType<typeof featureLabel>, name: string) {
    return label ? say(label) : name
  }
}

/** All of a few; of many the first. */
const listed = (texts: readonly string[]): string[] =>
  texts.length === 0
    ? []
    : [texts.length > 4 ? `${texts.slice(0, 2).join(', ')} +${texts.length - 2}` : texts.join(', ')]

const Chips = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  minHeight: 26,
  '& li': {
    padding: '2px 8px',
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
    color: theme.palette.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  },
}))
