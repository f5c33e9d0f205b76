/**
 * What the product says of itself: every text of its interface, every key, every error. The manual names buttons and keys by these, and
 * two of its tables are made of them.
 */
import { chordText } from '../../electron/common/commands/chords.ts';
import { DESK_COMMANDS } from '../../electron/common/commands/desk.ts';
import { TEXT_COMMANDS } from '../../electron/common/commands/text.ts';
import { ERROR_CODES } from '../../electron/common/errors.ts';
import { texts } from '../../electron/common/i18n/index.ts';
import { errors } from '../../electron/common/i18n/vi/errors.ts';

const leaves = (tree) => Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));

/** The end that says that a window follows, or which key does the same, is no part of a name. */
const bare = (text) => text.replace(/\s*\([^()]*(?:Ctrl|Alt|Shift|F\d+|Esc)[^()]*\)$/u, '').replace(/…$/u, '');

/** Whether the interface has a text that reads so in Vietnamese: `{{values}}` in it may be anything. */
export function isName(name) {
  return NAMES.has(bare(name)) || PATTERNS.some((pattern) => pattern.test(name));
}
const all = leaves(texts.vi);
const NAMES = new Set(all.map(bare));
const PATTERNS = all.filter((text) => text.includes('{{')).map((text) => text.split(/\{\{[^}]*\}\}/u)).filter((pieces) => pieces.join('').trim().length > 3).map((pieces) => new RegExp(`^${pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('.+')}$`, 'u'));

const commands = { ...DESK_COMMANDS, ...TEXT_COMMANDS };
const shown = (chord) => chordText(chord, false);

/** Every key that a command has, as it is printed on a keyboard. */
const KEYS = new Set(Object.values(commands).flatMap(({ keys = [] }) => keys.map(shown)));
/** Keys of lists and dialogs are declared where they are heard; the interface names them in its hints. */
const HINTS = all.filter((text) => /Ctrl|Alt|Shift|F\d|Enter|Esc|Delete|[↑↓←→]/u.test(text));
/** Keys of every program. */
const COMMON = new Set(['Enter', 'Esc', 'Tab', 'Delete', 'Shift', 'Ctrl', 'Alt', '↑', '↓', '←', '→']);

/** Whether the product hears this key: "Ctrl+Shift+K". */
export function isKey(key) {
  return KEYS.has(key) || COMMON.has(key) || HINTS.some((hint) => new RegExp(`(?<![+\\w])${key.replace(/[+\\]/gu, '\\$&')}(?![+\\w])`, 'u').test(hint));
}

const cell = (text) => text.replace(/\|/gu, '\\|');

/** Tables of keys, Markdown: a heading for each group of commands, in the order of the list of keys (F1). */
export function keyTables() {
  const { groups, names } = texts.vi.commands;
  return Object.entries(groups)
    .map(([group, title]) => {
      const rows = Object.entries(commands).filter(([, command]) => command.group === group && command.keys !== undefined);
      return [`## ${title}`, '', '| Việc | Phím |', '| --- | --- |', ...rows.map(([id, { keys }]) => `| ${cell(names[id])} | ${keys.map((chord) => `\`${shown(chord)}\``).join(' hoặc ')} |`), ''].join('\n');
    })
    .join('\n');
}

/** A value in an error's text: the manual does not know it. */
const told = (text) => text.replace(/\[\[.*?\]\]/gu, '').replace(/\{\{[^}]*\}\}/gu, '…');

/** What codes begin with, in words. */
const FAMILIES = {
  file: 'Tệp kỷ yếu',
  backup: 'Bản sao lưu',
  import: 'Nhập bài',
  sheet: 'Bảng tính',
  print: 'Dàn trang và xuất',
  proof: 'So bản in thử',
  article: 'Bài đã duyệt',
  stage: 'Giai đoạn của bài',
  book: 'Bài, ảnh, hồ sơ trong kỷ yếu',
  record: 'Hồ sơ',
  merge: 'Gộp bản',
  photo: 'Ảnh',
  word: 'Tệp Word',
  manuscript: 'Bản thảo trình duyệt',
  errata: 'Bản đính chính',
  slides: 'Trình chiếu',
  photos: 'Xuất ảnh và chú thích',
  package: 'Gói giao nhà in',
  job: 'Việc chạy lâu',
  input: 'Dữ liệu đưa vào',
  app: 'Phần mềm',
};

/** Every error by its code, Markdown: what happened, what is safe, what to do. */
export function errorList() {
  const families = [...new Set(ERROR_CODES.map((code) => code.split('/')[0]))];
  return families
    .map((family) => {
      const entries = ERROR_CODES.filter((code) => code.split('/')[0] === family).map((code) => `### ${code}\n\n${told(errors[code].what)}.\n\n${told(errors[code].safe)} ${told(errors[code].next)}\n`);
      return `## ${FAMILIES[family] ?? family}\n\n${entries.join('\n')}`;
    })
    .join('\n');
}
