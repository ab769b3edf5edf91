type Press = { code: string; isComposing: boolean; keyCode: number; ctrlKey: boolean; metaKey: boolean }

const isInComposition = (press: Press) => press.isComposing || press.keyCode === 229

/**
 * When ⌘/Ctrl+Enter means "send". While a syllable is being composed, the press belongs to the input method, which then
 * puts the last syllable in: what was meant is done once that has happened, so that the message is whole.
 */
export function makeSendKey() {
  let isWaiting = false
  return {
    /** @returns whether to send now. */
    pressed(press: Press): boolean {
      const isEnter = press.code === 'Enter' || press.code === 'NumpadEnter'
      const isModifier = /^(Control|Meta|OS)/.test(press.code)
      if (!isEnter) {
        // Typing on means that the composition did not end with the press after all.
        if (!isModifier) isWaiting = false
        return false
      }
      if (!press.ctrlKey && !press.metaKey) return false
      isWaiting = isInComposition(press)
      return !isWaiting
    },
    /** The last syllable is in. @returns whether to send now. */
    composed(): boolean {
      const wasWaiting = isWaiting
      isWaiting = false
      return wasWaiting
    },
  }
}
