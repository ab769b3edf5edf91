import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { features } from '#shared/features.ts'
import { findings } from '#shared/targets/alertSchema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { ruleWords } from './alertWords.ts'
import { type OpenSheet, RuleSheet } from './RuleSheet.tsx'
import { RuleTable } from './RuleTable.tsx'
import { TargetTabs } from './TargetTabs.tsx'
import { findingWords } from './words.ts'

/** What is watched, by which bound, and what the last check found. */
export default function RuleList() {
  const say = useSay()
  const mayEdit = useMay('targets:edit')
  const [sheet, setSheet] = useState<OpenSheet>()
  const add = mayEdit && (
    <Button variant="contained" onClick={() => setSheet({ kind: 'edit' })}>
      {say(ruleWords.add)}
    </Button>
  )
  return (
    <ListPage
      resource="alert-rules"
      // Read with what reads targets; the server asks for it.
      disableAuthentication
      title={say(features.targets.label)}
      tabs={<TargetTabs />}
      sort={{ field: 'metric', order: 'ASC' }}
      actions={add}
      filters={
        <>
          <FilterChoice
            source="finding"
            label={say(ruleWords.lastCheck)}
            choices={findings.map((value) => ({ value, label: say(findingWords[value]) }))}
          />
          <FilterSwitch source="isActive" value={false} label={say(ruleWords.rests)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<VisibilityOutlined />} title={say(ruleWords.emptyTitle)} action={add}>
          {say(ruleWords.emptyText)}
        </EmptyState>
      }
    >
      <RuleTable onOpen={setSheet} />
      {sheet && <RuleSheet sheet={sheet} onClose={() => setSheet(undefined)} />}
    </ListPage>
  )
}
