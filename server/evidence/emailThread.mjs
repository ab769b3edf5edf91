import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import PostalMime from 'postal-mime'

const mostLetters = 200_000
const mostNames = 200

// Plain JavaScript: a thread starts without the loader that reads TypeScript, and this one starts for each file.
try {
  const letter = await PostalMime.parse(await readFile(workerData), { maxNestingDepth: 20 })
  const text = (letter.text?.trim() || textOf(letter.html ?? '')).replaceAll('\0', '')
  parentPort.postMessage({
    email: {
      from: sayAddress(letter.from),
      to: [...(letter.to ?? []), ...(letter.cc ?? [])].slice(0, mostNames).map(sayAddress),
      date: instantOf(letter.date),
      subject: letter.subject ?? '',
      text: text.slice(0, mostLetters),
      isCut: text.length > mostLetters,
      attachments: letter.attachments.slice(0, mostNames).map(({ filename, content }) => ({
        name: (filename ?? '')
          .split(/[\\/]/)
          .at(-1)
          .replaceAll(/[\p{Cc}\p{Cf}]/gu, ''),
        bytes: content.byteLength,
      })),
    },
  })
} catch {
  parentPort.postMessage({ fault: 'damaged' })
}

function sayAddress(one) {
  if (!one) return ''
  return one.name && one.address ? `${one.name} <${one.address}>` : (one.address ?? one.name ?? '')
}

function instantOf(text) {
  const at = new Date(text ?? '')
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** What the markup says, without the markup. The answer is text and is shown as text: nothing here has to be safe as HTML. */
function textOf(html) {
  return html
    .replaceAll(/<(script|style|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<br\b[^>]*>|<\/(p|div|tr|li|h[1-6])\s*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&nbsp;/g, ' ')
    .replaceAll(/&lt;/g, '<')
    .replaceAll(/&gt;/g, '>')
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll(/&amp;/g, '&')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*\n\s*/g, '\n\n')
    .trim()
}
