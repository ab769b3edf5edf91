import NotificationsActiveOutlined from '@mui/icons-material/NotificationsActiveOutlined'
import { features } from '#shared/features.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useSay } from '../ui/useSay.ts'
import { useKpiChoices } from '../workflow/figures/KpiInput.tsx'
import { figureWords } from '../workflow/figures/words.ts'
import { AlertTable } from './AlertTable.tsx'
import { alertWords } from './alertWords.ts'
import { TargetTabs } from './TargetTabs.tsx'

/** Figures are looked at every five minutes. */
const refetchMs = 60_000

/** Figures that left their band: those that still are first, then what was. */
export default function AlertList() {
  const say = useSay()
  const kpiChoices = useKpiChoices()
  return (
    <ListPage
      resource="alerts"
      // Read with what reads targets; the server asks for it.
      disableAuthentication
      title={say(features.targets.label)}
      tabs={<TargetTabs />}
      sort={{ field: 'openedAt', order: 'DESC' }}
      queryOptions={{ refetchInterval: refetchMs }}
      filters={
        <>
          <FilterSwitch source="isOpen" value={true} label={say(alertWords.openOnly)} />
          <FilterChoice
            source="metric"
            label={say(figureWords.figure)}
            choices={kpiChoices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<NotificationsActiveOutlined />} title={say(alertWords.emptyTitle)}>
          {say(alertWords.emptyText)}
        </EmptyState>
      }
    >
      <AlertTable />
    </ListPage>
  )
}
