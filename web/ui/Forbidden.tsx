import LockOutlined from '@mui/icons-material/LockOutlined'
import { EmptyState } from './EmptyState.tsx'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

export function Forbidden() {
  const say = useSay()
  return (
    <EmptyState icon={<LockOutlined />} title={say(uiWords.forbiddenTitle)}>
      {say(uiWords.forbiddenText)}
    </EmptyState>
  )
}
