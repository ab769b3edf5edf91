import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { useCreatePath } from 'react-admin'
import { Link as RouterLink } from 'react-router'

/** Opens the record's page; inside a clickable row it stays an ordinary link (new tab, keyboard). */
export function RecordLink({ resource, id, children }: { resource: string; id: string; children: ReactNode }) {
  const createPath = useCreatePath()
  // A case of somebody else: it is spoken of and not opened.
  if (!id) return <>{children || '—'}</>
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource, id, type: 'show' })}
      onClick={(event) => event.stopPropagation()}
      sx={{ fontWeight: 500 }}
    >
      {children}
    </Link>
  )
}
