import { DataTable, useCreatePath } from 'react-admin'
import { useNavigate } from 'react-router'
import type { FactWord } from '#shared/facts/words.ts'
import type { FactRecord as Fact } from '#shared/kpis/schema.ts'
import { formatKrw } from '#shared/money.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { exactTime, hoursOf, spanOf } from '../ui/times.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { CaseState } from '../workflow/queue/CaseState.tsx'
import { aspectLabel, factWordLabels } from './factWordLabels.ts'
import { kpiWords } from './words.ts'

/** Tables know their rows by texts. */
type FactRecord = Omit<Fact, 'id'> & { id: string }

/** Things that happened, newest first or by how much; a row opens its case. */
export function CountedFacts() {
  const say = useSay()
  const locale = useLanguage()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const open = ({ caseId, kind }: FactRecord) => {
    if (caseId) navigate(createPath({ resource: kind, id: caseId, type: 'show' }))
    return false as const
  }
  const { table, rowSx } = useRowCursor<FactRecord>(open)
  return (
    <DataTable<FactRecord>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, one) => open(one)}
      bulkActionButtons={false}
    >
      <DataTable.Col
        source="number"
        disableSort
        label={say(kpiWords.caseNumber)}
        render={(one: FactRecord) =>
          one.caseId ? (
            <RecordLink resource={one.kind} id={one.caseId}>
              {one.number ?? '—'}
            </RecordLink>
          ) : (
            '–'
          )
        }
      />
      <DataTable.Col source="sellerName" disableSort label={say(kpiWords.seller)} cellClassName="grows" />
      <DataTable.Col
        source="what"
        disableSort
        label={say(kpiWords.what)}
        render={({ what, aspect, kind }: FactRecord) => {
          const which = aspectLabel(what, aspect, kind)
          return which ? `${say(factWordLabels[what])}: ${say(which)}` : say(factWordLabels[what])
        }}
      />
      <DataTable.Col
        source="state"
        disableSort
        label={say(kpiWords.state)}
        render={({ kind, state }: FactRecord) => (state ? <CaseState of={{ kind, state }} /> : '–')}
      />
      <DataTable.Col
        source="teamNameEn"
        disableSort
        label={say(kpiWords.team)}
        render={({ teamNameEn, teamNameKo }: FactRecord) => (locale === 'ko' ? teamNameKo : teamNameEn) ?? '–'}
      />
      <DataTable.Col
        source="personName"
        disableSort
        label={say(kpiWords.person)}
        render={(one: FactRecord) => one.personName ?? '–'}
      />
      <DataTable.Col
        source="value"
        label={say(kpiWords.value)}
        headerClassName="number"
        cellClassName="number"
        render={({ what, value }: FactRecord) => (value === null ? '–' : valueText(what, value))}
      />
      <DataTable.Col
        source="at"
        label={say(kpiWords.when)}
        render={({ at }: FactRecord) => <time dateTime={at}>{exactTime(new Date(at), locale)}</time>}
      />
    </DataTable>
  )

  function valueText(what: FactWord, value: number): string {
    if (what === 'corrected' || what === 'paid_out') return formatKrw(value, locale)
    if (what === 'rated') return String(value)
    return calendarWords.has(what) ? spanOf(value, locale) : hoursOf(value, locale)
  }
}

/** Those whose value is time by the calendar; of all others it is business time. */
const calendarWords: ReadonlySet<FactWord> = new Set(['handled', 'available', 'scheduled', 'adhered', 'hold_ended'])
