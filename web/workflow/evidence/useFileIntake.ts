import { type RefObject, useEffect, useRef, useState } from 'react'

/** Takes files that are dropped on the element or pasted anywhere but into a field. @returns whether some hover now. */
export function useFileIntake(
  place: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onFiles: (files: File[]) => void,
  pastedName: string,
): boolean {
  const [isOver, setIsOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const element = place.current
    if (!isOpen || !element) return
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    // Anywhere on the page: missing the mark by a hair would leave the console and open the file.
    const guard = (event: DragEvent) => holdsFiles(event) && event.preventDefault()
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take.current(files)
    }
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input,textarea,[contenteditable=true]')) return
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      take.current(files.map((file) => named(file, pastedName)))
    }
    window.addEventListener('dragover', guard)
    window.addEventListener('drop', guard)
    window.addEventListener('paste', paste)
    element.addEventListener('dragover', over)
    element.addEventListener('dragleave', leave)
    element.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', guard)
      window.removeEventListener('drop', guard)
      window.removeEventListener('paste', paste)
      element.removeEventListener('dragover', over)
      element.removeEventListener('dragleave', leave)
      element.removeEventListener('drop', drop)
    }
  }, [place, isOpen, pastedName])
  return isOver
}

/** Every screenshot of the clipboard is called image.png; the minute tells them apart. */
function named(file: File, pastedName: string): File {
  if (!/^image\.\w+$/.test(file.name)) return file
  const minute = new Date().toLocaleString('sv').slice(0, 16).replace(':', '.')
  return new File([file], `${pastedName} ${minute}${file.name.slice('image'.length)}`, { type: file.type })
}
