import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect } from 'react'
import { Slot } from './Slot.tsx'

/** A screen: its name, tools and tabs go into the strip at the top, its content fills the rest. */
export function Page({ title, meta, tabs, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Maru`
  }, [title])
  return (
    <>
      <Slot name="page-title">
        {title}
        {meta && <small>{meta}</small>}
      </Slot>
      {tabs && <Slot name="page-tabs">{tabs}</Slot>}
      {actions && <Slot name="page-actions">{actions}</Slot>}
      <Body>{children}</Body>
    </>
  )
}

type PageProps = {
  title: string
  /** Beside the title, quieter: a count, a version. */
  meta?: ReactNode
  tabs?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

const Body = styled('div')({ display: 'flex', flexDirection: 'column', minHeight: '100%' })
