import type { Components, Theme } from '@mui/material/styles'
import { measures, type Tokens } from './tokens.ts'

/** react-admin's own parts, brought to the same lines and heights. */
export function adminParts(tokens: Tokens): Components<Theme> {
  return {
    RaDataTable: {
      // Deleting in bulk exists nowhere here: each list that has bulk actions names them.
      defaultProps: { bulkActionButtons: false },
      styleOverrides: {
        root: {
          '& .RaDataTable-headerCell': {
            backgroundColor: tokens.sunken,
            whiteSpace: 'nowrap',
            borderRadius: '0 !important',
            boxShadow: `inset 0 -1px ${tokens.line}`,
            borderBottom: 0,
          },
          '& .RaDataTable-row': {
            scrollMarginTop: 32,
            height: measures.row,
            '&:last-of-type td': { borderBottomColor: tokens.line },
          },
          '& .RaDataTable-row.MuiTableRow-hover:hover': { backgroundColor: tokens.hover },
          '& .RaDataTable-rowCell': { whiteSpace: 'nowrap' },
          // `cellClassName="grows"`: this column takes the room that is left, and gives way first.
          '& .grows': { width: '100%', minWidth: 160, maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
          '& .Mui-selected': { backgroundColor: tokens.selected },
        },
      },
    },
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: {
          '& .RaBulkActionsToolbar-toolbar': {
            backgroundColor: tokens.selected,
            color: tokens.text,
            borderRadius: 0,
            minHeight: measures.row,
            height: measures.row,
            transform: 'none',
            position: 'sticky',
            top: 0,
          },
          '& .RaBulkActionsToolbar-collapsed': { minHeight: 0, height: 0, transform: 'none' },
        },
      },
    },
    RaList: {
      styleOverrides: {
        root: {
          '& .RaList-content': { border: 0, borderTop: `1px solid ${tokens.line}`, borderRadius: 0 },
          '& .RaList-actions': { padding: '0 16px' },
        },
      },
    },
    RaTopToolbar: { styleOverrides: { root: { padding: '8px 0', minHeight: 44, gap: 8 } } },
    RaToolbar: {
      styleOverrides: {
        root: {
          backgroundColor: 'transparent',
          borderTop: `1px solid ${tokens.line}`,
          minHeight: 52,
          padding: '0 16px',
          margin: 0,
          gap: 8,
        },
      },
    },
    RaSimpleShowLayout: { styleOverrides: { root: { padding: 16 } } },
    RaLabeled: {
      styleOverrides: {
        root: { '& .RaLabeled-label': { fontSize: 12, lineHeight: '16px', color: tokens.textSoft } },
      },
    },
    RaNotification: {
      // Above the actions of the case, which are never covered, and off its heading.
      defaultProps: { autoHideDuration: 5000, anchorOrigin: { vertical: 'bottom', horizontal: 'center' } },
      styleOverrides: {
        root: {
          marginBottom: 56,
          '& .RaNotification-success, & .RaNotification-info': { backgroundColor: tokens.text, color: tokens.surface },
          '& .RaNotification-error': { backgroundColor: tokens.tone.bad.text, color: tokens.surface },
          '& .RaNotification-warning': { backgroundColor: tokens.tone.busy.text, color: tokens.surface },
        },
      },
    },
  }
}
