import type { FieldErrors } from '#shared/errors.ts'
import { fold } from '#shared/matching/fold.ts'
import { looksForWords } from '#shared/monitoring/kinds.ts'
import type { MonitoringBody } from '#shared/settings/monitoring.ts'

/** What rules may not be, beyond their shape: ids that mean two rules, terms that match nothing, thresholds upside down. */
export async function checkMonitoring(_db: unknown, body: unknown): Promise<FieldErrors> {
  const { rules, proposeAt, openAt } = body as MonitoringBody
  const errors: FieldErrors = {}
  if (openAt < proposeAt) errors['/openAt'] = 'a report cannot be opened of less than a finding'
  const seen = new Set<string>()
  for (const [at, rule] of rules.entries()) {
    if (seen.has(rule.id)) errors[`/rules/${at}/id`] = 'another rule has this id'
    seen.add(rule.id)
    if (looksForWords(rule.kind) && rule.terms.length === 0)
      errors[`/rules/${at}/terms`] = 'a rule for words needs terms'
    if (rule.kind === 'certificate_format' && rule.forms.length === 0)
      errors[`/rules/${at}/forms`] = 'a rule for certificates needs their forms'
    if (rule.kind === 'price_outlier' && rule.share === 0) errors[`/rules/${at}/share`] = 'must be more than nothing'
    for (const [place, term] of rule.terms.entries())
      if (fold(term).folded.length < 2) errors[`/rules/${at}/terms/${place}`] = 'has fewer than two letters or digits'
  }
  return errors
}
