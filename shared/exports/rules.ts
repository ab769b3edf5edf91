import { dayNumberOf, dayTextOf } from '../calendar/seoul.ts'
import { refused } from '../errors.ts'
import { type FeatureName, features } from '../features.ts'
import { may } from '../permissions.ts'
import type { Locale, Words } from '../text.ts'
import type { ExportColumn } from './column.ts'
import type { ExportFormat } from './schema.ts'

type Asker = { permissions: readonly string[]; vendorId?: string | null }

/** Whoever reads the audit log knows of everybody's files; others, and a provider's people, of their own. */
export const seesAllExports = ({ permissions, vendorId }: Asker): boolean => may(permissions, 'audit:read') && !vendorId

/** Columns that exist for this person, in the order of the list. */
export const columnsFor = <R>(
  columns: Readonly<Record<string, ExportColumn<R>>>,
  { permissions }: Pick<Asker, 'permissions'>,
): string[] =>
  Object.entries(columns)
    .filter(([, { needs }]) => !needs || may(permissions, needs))
    .map(([name]) => name)

/** @throws Refused when one is named that does not exist for this person. */
export function chosenColumns(known: readonly string[], asked: readonly string[] | undefined): string[] {
  const unknown = asked?.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw refused('refused', { errors: { columns: `${unknown} is not a column of this list` } })
  return asked ? [...asked] : [...known]
}

export type RunningExports = { mine: number; all: number }
export type ExportLimits = { mostPerPerson: number; mostAtOnce: number }

/** @throws Refused refused when as many run already as one person, or the console, may have. */
export function refuseCrowd(running: RunningExports, limits: ExportLimits): void {
  if (running.mine >= limits.mostPerPerson)
    throw refused('refused', { errors: { export: `you have ${running.mine} files under way; wait for one of them` } })
  if (running.all >= limits.mostAtOnce)
    throw refused('refused', { errors: { export: `${running.all} files are under way; try again when one has ended` } })
}

/** "판매자_2026-11-02.csv": what the browser saves it under. */
export function exportFileName(resource: string, label: Words | null, format: ExportFormat, locale: Locale, now: Date) {
  const said = label ?? (resource in features ? features[resource as FeatureName].label : null)
  const name = (said?.[locale] ?? resource).replaceAll(/[/\\:*?"<>|]+/g, '-')
  return `${name}_${dayTextOf(dayNumberOf(now.getTime()))}.${format}`
}
