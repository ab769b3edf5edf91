import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

type Urls = Record<string, string>
/** Korean, Japanese and Chinese documents speak of their letters by these tables; all are served by us. */
const charts: Urls = import.meta.glob('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
const fonts: Urls = import.meta.glob('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
const decoders: Urls = import.meta.glob('../../../node_modules/pdfjs-dist/wasm/*.wasm', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})

async function fetchOf(urls: Urls, name: string): Promise<Uint8Array> {
  const url = Object.entries(urls).find(([path]) => path.endsWith(`/${name}`))?.[1]
  const answer = url === undefined ? null : await fetch(url)
  if (!answer?.ok) throw new Error(`no ${name}`)
  return new Uint8Array(await answer.arrayBuffer())
}

class Charts {
  fetch = async ({ name }: { name: string }) => ({
    cMapData: await fetchOf(charts, `${name}.bcmap`),
    isCompressed: true,
  })
}

class Fonts {
  fetch = ({ filename }: { filename: string }) => fetchOf(fonts, filename)
}

class Decoders {
  fetch = ({ filename }: { filename: string }) => fetchOf(decoders, filename)
}

/** Opens a PDF of the locker, page by page as they are asked for. Close it with `destroy` of the loading task. */
export const openPdf = (fileId: string) =>
  getDocument({
    url: `/api/evidence/${fileId}/content`,
    CMapReaderFactory: Charts,
    StandardFontDataFactory: Fonts,
    WasmFactory: Decoders,
    // In the worker there is no way to the files that our build has named.
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
  })

/** More is not drawn, however far one zooms in: a browser gives up on larger canvases. */
const mostPixels = 24_000_000

/** Draws a page so that it is `width` CSS pixels wide; resolves when it is there. @returns how to break it off. */
export function drawPage(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number) {
  let stop = () => undefined as unknown
  let isStopped = false
  const drawn = (async () => {
    const page = await document.getPage(number)
    if (isStopped) return
    const plain = page.getViewport({ scale: 1 })
    const wanted = (width / plain.width) * window.devicePixelRatio
    const scale = Math.min(wanted, Math.sqrt(mostPixels / (plain.width * plain.height)))
    const viewport = page.getViewport({ scale })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    canvas.style.width = `${width}px`
    canvas.style.height = `${(width * plain.height) / plain.width}px`
    const task = page.render({ canvas, viewport })
    stop = () => task.cancel()
    await task.promise
  })()
  return {
    drawn,
    stop: () => {
      isStopped = true
      stop()
    },
  }
}
