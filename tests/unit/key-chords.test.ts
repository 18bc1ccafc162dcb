import { describe, expect, it } from 'vitest'
import { COMMANDS, meantBy } from '../../client/canvas/commands.ts'
import { chord, chordText, isChord, isSingleKey, type KeyPress } from '../../client/canvas/key-chords.ts'
import { wordsIn } from '../support/words.ts'

/** A press as a browser tells it: `'ctrl+shift+Z@KeyZ'`, the sign after what is held, the key's place after the @. */
function press(text: string): KeyPress {
  const [typed = '', code = ''] = text.split(/@(?=\w)/)
  const parts = typed.split(/\+(?=.)/)
  const held = new Set(parts.slice(0, -1))
  return {
    key: parts.at(-1) ?? '',
    code,
    ctrlKey: held.has('ctrl'),
    metaKey: held.has('meta'),
    shiftKey: held.has('shift'),
    altKey: held.has('alt'),
    getModifierState: name => name === 'AltGraph' && held.has('altgr'),
  }
}
const meant = (text: string, single = true): string[] => meantBy(press(text), single).map(m => m.command.id)

describe('keys mean the same on every layout', () => {
  it.each([
    ['American', '/@Slash', 'find'],
    ['German', 'shift+/@Digit7', 'find'],
    ['French', 'shift+/@Period', 'find'],
    ['American', 'shift+?@Slash', 'keys-sheet'],
    ['German', 'shift+?@Minus', 'keys-sheet'],
    ['Spanish', 'shift+?@Minus', 'keys-sheet'],
    ['French', 'shift+?@KeyM', 'keys-sheet'],
    ['German', 'altgr+]@Digit9', 'front'],
    ['German on Windows', 'ctrl+alt+altgr+[@Digit8', 'back'],
    ['German on a Mac', 'alt+]@Digit6', 'front'],
    ['any', 'PageUp@PageUp', 'forward'],
    ['any', 'shift+PageDown@PageDown', 'back'],
    ['American', 'shift+!@Digit1', 'fit'],
    ['French', 'shift+1@Digit1', 'fit'],
    ['American', 'shift+@@Digit2', 'fit-selection'],
    ['French', 'shift+2@Digit2', 'fit-selection'],
    ['American', '0@Digit0', 'zoom-100'],
    ['French', 'shift+0@Digit0', 'zoom-100'],
    ['French', 'à@Digit0', 'zoom-100'],
    ['number pad', '0@Numpad0', 'zoom-100'],
    ['American', '=@Equal', 'zoom-in'],
    ['American', 'shift++@Equal', 'zoom-in'],
    ['German', '+@BracketRight', 'zoom-in'],
    ['German', '-@Slash', 'zoom-out'],
    ['French', '-@Digit6', 'zoom-out'],
    ['French', 'ctrl+z@KeyW', 'undo'],
    ['Russian', 'ctrl+я@KeyZ', 'undo'],
    ['Russian', 'ctrl+shift+Я@KeyZ', 'redo'],
    ['Russian', 'т@KeyN', 'new-note'],
    ['caps lock', 'N@KeyN', 'new-note'],
    ['Mac', 'alt+˙@KeyH', 'align-center'],
    ['Mac', 'meta+d@KeyD', 'duplicate'],
  ])('%s: %s', (_, pressed, id) => {
    expect(meant(pressed)[0]).toBe(id)
  })

  it('signs of other keys mean nothing: shift and 0 in English and German, shift and 1 unshifted in French', () => {
    for (const pressed of [
      'shift+)@Digit0',
      'shift+=@Digit0',
      '&@Digit1',
      'é@Digit2',
      'ñ@Semicolon',
      'shift+N@KeyN',
    ])
      expect(meant(pressed)).toEqual([])
  })
})

describe('single keys', () => {
  it('can be switched off, and then keys with ctrl, alt, arrows, function keys, Tab, Enter and Escape go on', () => {
    const off = COMMANDS.flatMap(c => c.keys).filter(isSingleKey)
    expect(off.length).toBeGreaterThan(8)
    for (const pressed of [
      'n@KeyN',
      '/@Slash',
      '0@Digit0',
      'shift+!@Digit1',
      'shift+?@Slash',
      ']@BracketRight',
    ])
      expect(meant(pressed, false)).toEqual([])
    for (const pressed of [
      'Insert',
      'F1',
      'ctrl+f@KeyF',
      'ctrl+a@KeyA',
      'alt+c@KeyC',
      'Tab',
      'Escape',
      'Enter',
      'ArrowUp',
    ])
      expect(meant(pressed, false)).not.toEqual([])
  })
})

describe('the table', () => {
  it('no two commands share a key but those that are never possible together', () => {
    const shared = new Map<string, string[]>()
    for (const { id, keys } of COMMANDS)
      for (const key of keys) {
        const name = JSON.stringify(key)
        shared.set(name, [...(shared.get(name) ?? []), id])
      }
    expect([...shared.values()].filter(ids => ids.length > 1)).toEqual([
      ['follow-none', 'give-up'],
      ['lock', 'unlock'],
      ['resize-frame', 'align-left'],
      ['resize-frame', 'align-right'],
      ['resize-frame', 'align-top'],
      ['resize-frame', 'align-bottom'],
    ])
  })
  it('a chord is read and written', () => {
    const t = wordsIn('en')
    expect(chord('mod+shift+z')).toEqual({ key: 'z', mod: true, shift: true, alt: false })
    expect(chord('mod+]')).toEqual({ key: ']', mod: true, shift: false, alt: false })
    expect(chord('+')).toEqual({ key: '+', mod: false, shift: false, alt: false })
    expect(chordText(chord('mod+shift+z'), false, t)).toBe('Ctrl+Shift+Z')
    expect(chordText(chord('mod+shift+z'), true, t)).toBe('⇧⌘Z')
    expect(chordText(chord('shift+PageUp'), false, wordsIn('es'))).toBe('Mayús+Re Pág')
    expect(chordText(chord('F2'), false, t)).toBe('F2')
    expect(chordText(chord('mod+ArrowLeft'), false, t)).toBe('Ctrl+←')
    expect(isChord(press('ctrl+Z@KeyZ'), chord('mod+z'))).toBe(true)
    expect(isChord(press('ctrl+shift+Z@KeyZ'), chord('mod+z'))).toBe(false)
  })
})
