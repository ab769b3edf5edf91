import Button from '@mui/material/Button'
import InputBase from '@mui/material/InputBase'
import { useRef, useState } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { SessionRecord } from '#shared/people/schema.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import { SellerContact } from '../SellerContact.tsx'
import { AttachMenu } from './AttachMenu.tsx'
import { ComposeField } from './ComposeField.tsx'
import { ComposerModes } from './ComposerModes.tsx'
import { ComposerPaper } from './ComposerPaper.ts'
import { FileChips } from './FileChips.tsx'
import { Preview } from './Preview.tsx'
import { SendProblem } from './SendProblem.tsx'
import { TakeBackBar } from './TakeBackBar.tsx'
import { useComposer } from './useComposer.ts'
import { isBlank, type Mode } from './useDrafts.ts'
import { composerWords, conversationWords } from './words.ts'

/** Where one writes: to colleagues, to the seller, or down what the seller said. It cannot be mistaken which. */
export function Composer({ record, me }: { record: CaseRecord; me: SessionRecord }) {
  const say = useSay()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isPreviewed, setPreviewed] = useState(false)
  const composer = useComposer(record, me, field)
  const { mode, draft, drafts, letter, change } = composer
  const isMessage = mode === 'message'
  const words = composerWords[mode]

  useKeys([
    ...(composer.mayNote ? [keyFor('note', 'shift+n', () => composer.choose('note'))] : []),
    ...(composer.maySend ? [keyFor('message', 'shift+m', () => composer.choose('message'))] : []),
  ])
  const mayNot = say(conversationWords.mayNotSend)
  const refused: Partial<Record<Mode, string>> = {
    ...(!composer.mayNote && { note: say(conversationWords.readOnly) }),
    ...(!composer.maySend && { message: mayNot, call: mayNot }),
  }
  const language = say(letter.locale === 'ko' ? conversationWords.korean : conversationWords.english)
  const seller = letter.seller?.name ?? record.sellerName
  const offers = { caseId: record.id, teamId: record.teamId, locale: letter.locale, mayMention: mode === 'note' }

  return (
    <ComposerPaper data-mode={mode} aria-label={say(words.label)}>
      {composer.justSent && (
        <TakeBackBar
          key={composer.justSent.id}
          message={composer.justSent}
          onTaken={composer.giveBack}
          onGone={composer.forget}
        />
      )}
      <ComposerModes
        mode={mode}
        refused={refused}
        hasDraft={{ note: !isBlank(drafts.note), message: !isBlank(drafts.message), call: !isBlank(drafts.call) }}
        onChoose={composer.choose}
      />
      <p className="whom">{say(words.whom, { seller, language })}</p>
      {composer.lacksAddress && letter.seller && (
        <div className="lacking" role="note">
          {say(conversationWords.noAddress)}
          <SellerContact seller={letter.seller} />
        </div>
      )}
      <div className="paper">
        {mode !== 'note' && (
          <InputBase
            fullWidth
            className="subject"
            value={draft.subject}
            placeholder={isMessage ? letter.subjectOf({ ...draft, subject: '' }) : say(conversationWords.subject)}
            onChange={(event) => change({ subject: event.target.value })}
            inputProps={{ 'aria-label': say(conversationWords.subject), maxLength: 200, lang: letter.locale }}
          />
        )}
        <ComposeField
          key={mode}
          field={field}
          value={draft.body}
          label={say(words.label)}
          placeholder={say(words.placeholder)}
          lang={isMessage ? letter.locale : me.locale}
          isBusy={composer.isBusy}
          onChange={composer.write}
          onSend={composer.send}
          offers={offers}
          textOf={composer.textOf}
        />
        <FileChips
          files={draft.files}
          onRemove={(id) => change({ files: draft.files.filter((one) => one.id !== id) })}
        />
      </div>
      {composer.unfilled.length > 0 && (
        <p className="wrong" role="alert">
          {say(conversationWords.unfilled, { slots: composer.unfilled.map(inBraces).join(', ') })}
        </p>
      )}
      {isMessage && isPreviewed && !isBlank(draft) && (
        <Preview subject={letter.subjectOf(draft)} body={letter.fillIn(draft.body)} lang={letter.locale} />
      )}
      {composer.error && <SendProblem error={composer.error} />}
      <footer>
        {mode !== 'call' && (
          <AttachMenu
            caseId={record.id}
            chosen={draft.files}
            isLeaving={isMessage}
            onChange={(files) => change({ files })}
          />
        )}
        {isMessage && (
          <Button variant="text" aria-pressed={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
            {say(conversationWords.preview)}
          </Button>
        )}
        <Button
          className="send"
          variant={isMessage ? 'contained' : 'outlined'}
          disabled={composer.isBusy || !composer.mayLeave}
          endIcon={<KeyHint keys="mod+Enter" id="conversation.send" />}
          onClick={composer.send}
        >
          {say(words.send)}
        </Button>
      </footer>
    </ComposerPaper>
  )
}

const inBraces = (slot: string) => (slot.startsWith('{') ? slot : `{{${slot}}}`)

const keyFor = (mode: 'note' | 'message', keys: string, run: () => void) => ({
  id: `conversation.${mode}`,
  keys,
  says: composerWords[mode].label,
  run,
})
