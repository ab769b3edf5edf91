import ScheduleSendOutlined from '@mui/icons-material/ScheduleSendOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { features } from '#shared/features.ts'
import { rhythms } from '#shared/reports/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { ReportForm } from './ReportForm.tsx'
import { ReportTable } from './ReportTable.tsx'
import { reportWords, rhythmWords } from './words.ts'

/** Figures that go out by themselves: what, to whom and when. */
export default function ReportList() {
  const say = useSay()
  const mayEdit = useMay('reports:edit')
  const [isAdding, setIsAdding] = useState(false)
  const add = mayEdit && (
    <Button variant="contained" onClick={() => setIsAdding(true)}>
      {say(reportWords.add)}
    </Button>
  )
  return (
    <ListPage
      resource="reports"
      title={say(features.reports.label)}
      sort={{ field: 'name', order: 'ASC' }}
      actions={add}
      filters={
        <>
          <FilterChoice
            source="rhythm"
            label={say(reportWords.rhythm)}
            choices={rhythms.map((value) => ({ value, label: say(rhythmWords[value]) }))}
          />
          <FilterSwitch source="isActive" value={false} label={say(reportWords.rests)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<ScheduleSendOutlined />} title={say(reportWords.emptyTitle)} action={add}>
          {say(reportWords.emptyText)}
        </EmptyState>
      }
    >
      <ReportTable />
      {isAdding && <ReportForm onClose={() => setIsAdding(false)} />}
    </ListPage>
  )
}
