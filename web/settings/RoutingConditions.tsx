import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { queues } from '#shared/dispatch/queues.ts'
import { type FeatureName, features } from '#shared/features.ts'
import type { SellerChoices } from '#shared/sellers/schema.ts'
import type { RoutingBody } from '#shared/settings/routing.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { routingWords } from './routingWords.ts'

type When = RoutingBody['rules'][number]['when']
const languages = { ko: '한국어', en: 'English' } as const

/** When a rule holds; a condition that nothing is chosen of holds for every case. */
export function RoutingConditions({ when, onChange }: { when: When; onChange: (next: When) => void }) {
  const say = useSay()
  const api = useApi()
  const { data: choices } = useQuery({
    queryKey: ['sellers', 'choices'],
    queryFn: ({ signal }) => api.call<SellerChoices>('GET', '/sellers/choices', { signal }),
  })
  const put = <K extends keyof When>(field: K, value: When[K] | undefined) => {
    const { [field]: _, ...rest } = when
    onChange(value === undefined ? rest : { ...rest, [field]: value })
  }
  const several = <K extends 'kinds' | 'severities' | 'locales' | 'categories'>(
    field: K,
    label: string,
    offered: readonly { value: string; label: string }[],
  ) => (
    <Several
      label={label}
      chosen={when[field] ?? []}
      offered={offered}
      onChange={(next) => put(field, next.length === 0 ? undefined : (next as When[K]))}
    />
  )
  const known = new Set([...(choices?.categories ?? []), ...(when.categories ?? [])])
  return (
    <>
      <div className="line">
        {several('kinds', say(routingWords.kinds), kindsOffered(say))}
        {several(
          'severities',
          say(routingWords.severities),
          severities.toReversed().map((value) => ({ value, label: say(severityWords[value]) })),
        )}
        {several(
          'locales',
          say(routingWords.locales),
          Object.entries(languages).map(([value, label]) => ({ value, label })),
        )}
        <label>
          {say(routingWords.gmvAtLeast)}
          <input
            data-field="gmv"
            type="number"
            min={0}
            step={1_000_000}
            value={when.gmvAtLeastKrw ?? ''}
            style={{ width: 150 }}
            onChange={(event) => {
              const won = event.target.valueAsNumber
              put('gmvAtLeastKrw', Number.isNaN(won) ? undefined : Math.max(0, Math.round(won)))
            }}
          />
        </label>
        <label>
          {say(routingWords.subjectHas)}
          <input
            data-field="subject"
            value={when.subjectHas ?? ''}
            maxLength={80}
            style={{ width: 150 }}
            onChange={(event) => put('subjectHas', event.target.value || undefined)}
          />
        </label>
      </div>
      {known.size > 0 && (
        <div className="line">
          {several(
            'categories',
            say(routingWords.categories),
            [...known].map((value) => ({ value, label: value })),
          )}
        </div>
      )}
    </>
  )
}

const kindsOffered = (say: ReturnType<typeof useSay>) =>
  Object.keys(queues).map((value) => ({ value, label: say(features[value as FeatureName].label) }))

/** The conditions of a rule as one line of words. */
export function useConditionWords() {
  const say = useSay()
  const locale = useLanguage()
  return (when: When): string => {
    const parts = [
      when.kinds?.map((kind) => say(features[kind as FeatureName]?.label ?? { en: kind, ko: kind })).join(', '),
      when.severities?.map((severity) => say(severityWords[severity])).join(', '),
      when.locales?.map((one) => languages[one]).join(', '),
      when.categories?.join(', '),
      when.gmvAtLeastKrw !== undefined &&
        `${say(routingWords.gmvAtLeast)} ${when.gmvAtLeastKrw.toLocaleString(locale)}`,
      when.subjectHas && `${say(routingWords.subjectHas)} “${when.subjectHas}”`,
    ]
    return parts.filter(Boolean).join(' · ')
  }
}

type SeveralProps = {
  label: string
  chosen: readonly string[]
  offered: readonly { value: string; label: string }[]
  onChange: (next: string[]) => void
}

function Several({ label, chosen, offered, onChange }: SeveralProps) {
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <Group aria-label={label}>
      <legend>{label}</legend>
      {offered.map(({ value, label: name }) => (
        <button key={value} type="button" aria-pressed={chosen.includes(value)} onClick={() => toggle(value)}>
          {name}
        </button>
      ))}
    </Group>
  )
}

const Group = styled('fieldset')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& legend': { padding: 0, marginBottom: 2, fontSize: 12, color: theme.palette.text.secondary },
  '& button': {
    ...theme.typography.body2,
    font: 'inherit',
    fontSize: 12,
    height: 30,
    padding: '0 10px',
    color: theme.palette.text.secondary,
    background: 'none',
    border: `1px solid ${theme.palette.control}`,
    borderRadius: 6,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -1 },
    '&[aria-pressed="true"]': {
      color: theme.palette.text.primary,
      fontWeight: 600,
      borderColor: theme.palette.primary.main,
      backgroundColor: theme.palette.action.selected,
    },
  },
}))
