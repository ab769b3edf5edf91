import { roleWords } from '#shared/people/roleWords.ts'
import { type Permission, permissionsOf } from '#shared/permissions.ts'
import { type Role, roles } from '#shared/roles.ts'
import type { Locale } from '#shared/text.ts'
import type { RefusalCode, Standing } from '#shared/workflow/refusal.ts'
import { type Action, neededPermissions } from '#shared/workflow/workflow.ts'
import { clockTime } from '../ui/times.ts'
import { whyNotWords } from './words.ts'

/** Why a button is grey: a few words for its face and the sentence for its tooltip. */
export function whyNot(code: RefusalCode, action: Action<string>, standing: Standing, locale: Locale) {
  const words = whyNotWords[code]
  const fill = (text: string, who: string) => text.replace('{who}', who).replace('{time}', leaseEnd(standing, locale))
  const who = namesFor(code, action, standing, locale)
  return { short: fill(words.short[locale], who.short), whole: fill(words.whole[locale], who.whole) }
}

function namesFor(code: RefusalCode, action: Action<string>, standing: Standing, locale: Locale) {
  if (code === 'lease-held') return same(standing.lease?.holder ?? '')
  if (code === 'above-rank') return named(rolesWith([standing.awaits]), locale)
  return named(rolesWith(neededPermissions(action)), locale)
}

/** The administrator may nearly everything: named only where nobody else is. */
function rolesWith(needed: readonly (Permission | string | null)[]): Role[] {
  const holders = roles.filter((role) => permissionsOf[role].some((held) => needed.includes(held)))
  const others = holders.filter((role) => role !== 'admin')
  return others.length > 0 ? others : holders
}

function named(holders: readonly Role[], locale: Locale) {
  const names = holders.map((role) => roleWords[role][locale])
  return { short: names[0] ?? '', whole: names.join(', ') }
}

const same = (name: string) => ({ short: name, whole: name })

const leaseEnd = (standing: Standing, locale: Locale) =>
  standing.lease ? clockTime(new Date(standing.lease.expiresAt), locale) : ''
