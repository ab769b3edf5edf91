import { formWords } from '#shared/appeals/screenWords.ts'
import { Forbidden } from '../ui/Forbidden.tsx'
import { Page } from '../ui/Page.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { LodgeForm } from './LodgeForm.tsx'

/** Takes down the appeal of a seller who calls or writes. */
export default function AppealCreate() {
  const say = useSay()
  const mayOpen = useMay('appeals:open')
  return <Page title={say(formWords.createTitle)}>{mayOpen ? <LodgeForm /> : <Forbidden />}</Page>
}
