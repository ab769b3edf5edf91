import { Forbidden } from '../ui/Forbidden.tsx'
import { Page } from '../ui/Page.tsx'
import { useSay } from '../ui/useSay.ts'
import { uiWords } from '../ui/words.ts'

/** Where a link leads that the role does not include. */
export function AccessDenied() {
  const say = useSay()
  return (
    <Page title={say(uiWords.forbiddenTitle)}>
      <Forbidden />
    </Page>
  )
}
