import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

// Plain JavaScript: a thread starts without the loader that reads TypeScript, and this one starts for each file.
try {
  const document = await getDocument({
    data: new Uint8Array(await readFile(workerData)),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    stopAtErrors: true,
    disableFontFace: true,
    useSystemFonts: false,
  }).promise
  parentPort.postMessage({ pages: document.numPages })
} catch (error) {
  parentPort.postMessage(error?.name === 'PasswordException' ? { pages: null } : { fault: 'damaged' })
}
