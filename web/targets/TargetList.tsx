import TrackChangesOutlined from '@mui/icons-material/TrackChangesOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { features } from '#shared/features.ts'
import { type Target, targetStates } from '#shared/targets/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear } from '../ui/FilterBar.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useKpiChoices } from '../workflow/figures/KpiInput.tsx'
import { figureWords } from '../workflow/figures/words.ts'
import { EndTargetSheet } from './EndTargetSheet.tsx'
import { TargetForm } from './TargetForm.tsx'
import { TargetTable } from './TargetTable.tsx'
import { TargetTabs } from './TargetTabs.tsx'
import { targetStateWords, targetWords } from './words.ts'

/** What figures should be, for whom and from when; what was, stays in the list. */
export default function TargetList() {
  const say = useSay()
  const mayEdit = useMay('targets:edit')
  const kpiChoices = useKpiChoices()
  const [opened, setOpened] = useState<Target | 'new'>()
  const close = () => setOpened(undefined)
  const add = mayEdit && (
    <Button variant="contained" onClick={() => setOpened('new')}>
      {say(targetWords.add)}
    </Button>
  )
  return (
    <ListPage
      resource="targets"
      title={say(features.targets.label)}
      tabs={<TargetTabs />}
      sort={{ field: 'metric', order: 'ASC' }}
      filterDefaultValues={{ state: ['in_force', 'coming'] }}
      actions={add}
      filters={
        <>
          <FilterChoice
            source="state"
            label={say(targetWords.state)}
            choices={targetStates.map((value) => ({ value, label: say(targetStateWords[value]) }))}
          />
          <FilterChoice
            source="metric"
            label={say(figureWords.figure)}
            choices={kpiChoices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<TrackChangesOutlined />} title={say(targetWords.emptyTitle)} action={add}>
          {say(targetWords.emptyText)}
        </EmptyState>
      }
    >
      <TargetTable onEnd={setOpened} />
      {opened === 'new' && <TargetForm onClose={close} />}
      {opened && opened !== 'new' && <EndTargetSheet key={opened.id} target={opened} onClose={close} />}
    </ListPage>
  )
}
