import Add from '@mui/icons-material/Add'
import MoreHoriz from '@mui/icons-material/MoreHoriz'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Popover from '@mui/material/Popover'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import type { ViewNow } from './useView.ts'
import { useKeepViews } from './useViews.ts'
import { ViewForm } from './ViewForm.tsx'
import { queueWords } from './words.ts'

/** Keeps the look of now as a view, or changes the saved view one stands in. */
export function ViewTools({ resource, view }: { resource: string; view: ViewNow }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const { add, change, remove } = useKeepViews(resource)
  const [menu, setMenu] = useState<HTMLElement | null>(null)
  const [form, setForm] = useState<{ at: HTMLElement; isNew: boolean }>()
  const { current, filter, order, ownColumns, isChanged } = view
  const saved = current.saved
  const mayEdit = saved?.allowedActions.includes('edit') ?? false
  const isWorthKeeping = isChanged && (view.isNarrowed || current.isSaved || ownColumns.length > 0)
  const look = { filter, sort: [order.field, order.order] as [string, 'ASC' | 'DESC'], columns: [...ownColumns] }

  const fail = (error: unknown) => notify(sayProblem(error), { type: 'error' })
  const update = () => {
    setMenu(null)
    if (!saved) return
    const onSuccess = () => {
      view.forgetColumns()
      notify(say(queueWords.viewSaved), { type: 'info' })
    }
    change.mutate({ view: saved, to: look }, { onSuccess, onError: fail })
  }
  const copy = () => {
    setMenu(null)
    const link = `${window.location.origin}/${resource}?view=${current.key}`
    void navigator.clipboard.writeText(link).then(() => notify(say(queueWords.linkCopied), { type: 'info' }))
  }
  const drop = () => {
    setMenu(null)
    const onSuccess = () => notify(say(queueWords.viewRemoved), { type: 'info' })
    if (saved) remove.mutate(saved, { onSuccess, onError: fail })
  }
  return (
    <>
      {saved && (
        <IconButton
          aria-label={say(queueWords.viewMenu)}
          title={say(queueWords.viewMenu)}
          aria-haspopup="menu"
          onClick={(event) => setMenu(event.currentTarget)}
        >
          <MoreHoriz />
        </IconButton>
      )}
      {isWorthKeeping && (
        <IconButton
          aria-label={say(queueWords.saveView)}
          title={say(queueWords.saveView)}
          aria-haspopup="dialog"
          onClick={(event) => setForm({ at: event.currentTarget, isNew: true })}
        >
          <Add />
        </IconButton>
      )}
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        {mayEdit && isChanged && <MenuItem onClick={update}>{say(queueWords.updateView)}</MenuItem>}
        <MenuItem onClick={copy}>{say(queueWords.copyLink)}</MenuItem>
        {mayEdit && menu && (
          <MenuItem
            onClick={() => {
              setForm({ at: menu, isNew: false })
              setMenu(null)
            }}
          >
            {say(queueWords.editView)}
          </MenuItem>
        )}
        {mayEdit && <MenuItem onClick={drop}>{say(queueWords.removeView)}</MenuItem>}
      </Menu>
      <Popover
        open={form !== undefined}
        anchorEl={form?.at}
        onClose={() => setForm(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': say(form?.isNew ? queueWords.saveView : queueWords.editView) },
        }}
      >
        <ViewForm
          teams={view.teams}
          start={form?.isNew ? undefined : saved}
          isBusy={add.isPending || change.isPending}
          error={add.error ?? change.error}
          onSubmit={(fields) => {
            const onSuccess = ({ id }: { id: string }) => {
              setForm(undefined)
              view.forgetColumns()
              view.choose(id)
              notify(say(queueWords.viewSaved), { type: 'info' })
            }
            if (form?.isNew) add.mutate({ resource, ...look, ...fields }, { onSuccess })
            else if (saved) change.mutate({ view: saved, to: fields }, { onSuccess })
          }}
        />
      </Popover>
    </>
  )
}
