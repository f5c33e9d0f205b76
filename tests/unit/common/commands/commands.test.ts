/** The lists of commands: no key is said twice, every command has its name, keys are written as people and the menu know them. */
import { describe, expect, it } from 'vitest';
import { acceleratorOf, chordOf, chordText } from '../../../../electron/common/commands/chords.ts';
import { DESK_COMMAND_IDS, deskEntry } from '../../../../electron/common/commands/desk.ts';
import { TEXT_COMMAND_IDS, textEntry } from '../../../../electron/common/commands/text.ts';
import { MENU_COMMANDS } from '../../../../electron/common/contract/events.ts';
import { commands as en } from '../../../../electron/common/i18n/en/commands.ts';
import { commands as vi } from '../../../../electron/common/i18n/vi/commands.ts';

const ids = [...DESK_COMMAND_IDS, ...TEXT_COMMAND_IDS];

describe('the lists', () => {
  it('give a key to one command only', () => {
    const keys = [...DESK_COMMAND_IDS.flatMap((id) => deskEntry(id).keys ?? []), ...TEXT_COMMAND_IDS.flatMap((id) => textEntry(id).keys ?? [])];
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('name every command once, in both languages', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(vi.names).sort()).toEqual([...ids].sort());
    expect(Object.keys(en.names).sort()).toEqual([...ids].sort());
    expect(new Set(Object.values(vi.names)).size).toBe(ids.length);
  });

  it('hold what the native menu offers', () => {
    expect(MENU_COMMANDS.filter((id) => !DESK_COMMAND_IDS.includes(id))).toEqual([]);
  });
});

describe('a chord', () => {
  it.each([
    ['Ctrl+Shift+KeyI', 'Ctrl+Shift+I', '⇧⌘I', 'CmdOrCtrl+Shift+I'],
    ['Ctrl+Shift+Alt+KeyG', 'Ctrl+Alt+Shift+G', '⌥⇧⌘G', 'CmdOrCtrl+Alt+Shift+G'],
    ['Ctrl+Digit0', 'Ctrl+0', '⌘0', 'CmdOrCtrl+0'],
    ['Ctrl+NumpadAdd', 'Ctrl+Num +', '⌘Num +', 'CmdOrCtrl+numadd'],
    ['Ctrl+Backslash', 'Ctrl+\\', '⌘\\', 'CmdOrCtrl+\\'],
    ['Alt+ArrowDown', 'Alt+↓', '⌥↓', 'Alt+Down'],
    ['F9', 'F9', 'F9', 'F9'],
  ])('%s', (chord, shown, onMac, accelerator) => {
    expect([chordText(chord, false), chordText(chord, true), acceleratorOf(chord)]).toEqual([shown, onMac, accelerator]);
  });

  it('is read from an event; ⌘ stands for Ctrl on macOS, and a key held besides makes it nobody’s', () => {
    const event = { ctrlKey: true, metaKey: false, shiftKey: true, altKey: false, code: 'KeyP' };
    expect(chordOf(event, false)).toBe('Ctrl+Shift+KeyP');
    expect(chordOf(event, true)).toBeUndefined();
    expect(chordOf({ ...event, ctrlKey: false, metaKey: true }, true)).toBe('Ctrl+Shift+KeyP');
    expect(chordOf({ ...event, metaKey: true }, false)).toBeUndefined();
  });
});
