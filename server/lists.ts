import { eq } from 'drizzle-orm'
import { exportColumns } from '#shared/exports/columns.ts'
import type { Exportable } from '#shared/exports/schema.ts'
import type { Permission } from '#shared/permissions.ts'
import { auditListSpec, pageAudit } from './audit/store.ts'
import { brandListSpec, pageBrands } from './brands/store.ts'
import { bulkListSpec, pageRuns } from './bulk/store.ts'
import { caseLists } from './cases/lists.ts'
import { readCases } from './cases/records.ts'
import { caseCounts } from './cases/table.ts'
import { kpiSource } from './exports/kpiSource.ts'
import { type AnyExportList, exportList } from './exports/list.ts'
import { type ExportSources, listSource } from './exports/source.ts'
import { exportListSpec, pageExports } from './exports/store.ts'
import { pagePermissions, permissionListSpec } from './gating/life/store.ts'
import type { ListSpec } from './http/list.ts'
import { importListSpec, pageImports } from './imports/store.ts'
import { kinds } from './kinds.ts'
import { listingListSpec, pageListings } from './listings/store.ts'
import { findingListSpec, pageFindings } from './monitoring/store.ts'
import { pagePeople, personListSpec } from './people/store.ts'
import { pagePolicies, policyListSpec } from './policies/store.ts'
import { pageSellers, sellerListSpecFor } from './sellers/store.ts'
import { pageSnippets, snippetListSpec } from './snippets/store.ts'
import { pageTeams, teamListSpec } from './teams/store.ts'

const always = (spec: ListSpec) => () => spec
/** Nobody reads the total of a page: a sum over no line of the ledger is one. */
const noCount = { where: eq(caseCounts.kind, '') }

const workflowOf = (name: string) => {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new Error(`no kind ${name}`)
  return kind.workflow
}

function caseList(name: Exportable, spec: ListSpec, columns: AnyExportList['columns']): AnyExportList {
  const kind = kinds.find((one) => one.name === name)
  return {
    name,
    needs: `${name}:read` as Permission,
    spec: always(spec),
    columns,
    hasNullsLast: true,
    page: async (db, query, asker, now) => {
      const { ids } = (await listOf.get(name)?.page(db, asker, { ...query, countedWhere: noCount })) ?? { ids: [] }
      if (kind) return kind.read(db, ids, asker, now)
      const records = await readCases(db, ids, workflowOf, asker, now)
      return ids.flatMap((id) => records.get(id) ?? [])
    },
  }
}

const listOf = caseLists(kinds)
const ofCases = [...listOf.values()].map(({ name, spec }) =>
  caseList(name as Exportable, spec, exportColumns[name as Exportable] as AnyExportList['columns']),
)

/** Every list that can be taken along as a file, read as its screen reads it. */
export const exportLists: ReadonlyMap<string, AnyExportList> = new Map(
  [
    ...ofCases,
    exportList({
      name: 'sellers',
      needs: 'sellers:read',
      spec: ({ rows }) => sellerListSpecFor(rows),
      columns: exportColumns.sellers,
      page: async (db, query, { rows }) => (await pageSellers(db, query, rows)).records,
    }),
    exportList({
      name: 'listings',
      needs: 'listings:read',
      spec: always(listingListSpec),
      columns: exportColumns.listings,
      page: async (db, query, asker) => (await pageListings(db, query, asker)).records,
    }),
    exportList({
      name: 'brands',
      needs: 'brands:read',
      spec: always(brandListSpec),
      columns: exportColumns.brands,
      page: async (db, query, asker, now) => (await pageBrands(db, query, asker, now)).records,
    }),
    exportList({
      name: 'monitoring',
      needs: 'monitoring:read',
      spec: always(findingListSpec),
      columns: exportColumns.monitoring,
      page: async (db, query, asker) => (await pageFindings(db, query, asker)).records,
    }),
    exportList({
      name: 'sales-permissions',
      needs: 'gating:read',
      spec: always(permissionListSpec),
      columns: exportColumns['sales-permissions'],
      label: { en: 'Sales permissions', ko: '판매 승인 현황' },
      page: async (db, query, asker, now) => (await pagePermissions(db, query, asker, now)).records,
    }),
    exportList({
      name: 'policies',
      needs: 'policies:read',
      spec: always(policyListSpec),
      columns: exportColumns.policies,
      page: async (db, query, asker, now) => (await pagePolicies(db, query, asker, now)).records,
    }),
    exportList({
      name: 'people',
      needs: 'people:read',
      spec: always(personListSpec),
      columns: exportColumns.people,
      page: async (db, query, asker) => (await pagePeople(db, query, asker)).records,
    }),
    exportList({
      name: 'teams',
      needs: 'teams:read',
      spec: always(teamListSpec),
      columns: exportColumns.teams,
      page: async (db, query, asker) => (await pageTeams(db, query, asker)).records,
    }),
    exportList({
      name: 'snippets',
      needs: 'snippets:read',
      spec: always(snippetListSpec),
      columns: exportColumns.snippets,
      page: async (db, query, asker) => (await pageSnippets(db, query, asker)).records,
    }),
    exportList({
      name: 'imports',
      needs: 'imports:read',
      spec: always(importListSpec),
      columns: exportColumns.imports,
      page: async (db, query) => (await pageImports(db, query)).records,
    }),
    exportList({
      name: 'bulk',
      needs: 'bulk:read',
      spec: always(bulkListSpec),
      columns: exportColumns.bulk,
      page: async (db, query, asker, now) => (await pageRuns(db, query, asker, now)).records,
    }),
    exportList({
      name: 'exports',
      needs: 'exports:read',
      spec: always(exportListSpec),
      columns: exportColumns.exports,
      page: async (db, query, asker) => (await pageExports(db, query, asker)).records,
    }),
    exportList({
      name: 'audit',
      needs: 'audit:read',
      spec: always(auditListSpec),
      columns: exportColumns.audit,
      page: async (db, query) => (await pageAudit(db, query)).records,
    }),
  ].map((list) => [list.name, list]),
)

/** The same with what no list is. */
export const exportSources: ExportSources = new Map(
  [...[...exportLists.values()].map(listSource), kpiSource].map((source) => [source.name, source]),
)
