/** The letter that reminds units of what they owe: polite, exact, ready to be sent as it is. Pure. */
import type { CollectTask, CollectUnit } from './shapes.ts';
import { missingByKind, stateOf, type UnitState } from './state.ts';
import type { UnitRow } from './list.ts';
import { countedWords, dayText, daysAfter, WANTED_WORDS } from './words.ts';

export interface LetterContext {
  /** yyyy-mm-dd */
  readonly today: string;
  /** The yearbook's title; empty: it has none yet. */
  readonly book: string;
}

/** How long a unit whose day is past is given, in days. */
const GRACE = 7;
/** Words of address that may stand in front of a person's name as it was entered. */
const ADDRESSED = /^(?:đồng chí|đ\/c|ông|bà|anh|chị|cô|thầy|chú|bác|em)\s/iu;

/** Who is written to: "đồng chí Hoàng Văn Thức"; without a person the unit itself. */
function addressee({ name, contactName }: CollectUnit): string {
  const person = contactName.trim();
  if (person === '') return name;
  return ADDRESSED.test(person) ? person.charAt(0).toLowerCase() + person.slice(1) : `đồng chí ${person}`;
}

/** The day up to which things are awaited: the last one set that is not past, else some days from now. */
function awaitedUntil(states: readonly UnitState[], today: string): string {
  const days = states.flatMap(({ missing }) => missing.flatMap(({ dueOn }) => dueOn ?? [])).filter((day) => day >= today);
  return days.sort().at(-1) ?? daysAfter(today, GRACE);
}

const editors = (book: string): string => (book.trim() === '' ? 'Ban Biên tập kỷ yếu' : `Ban Biên tập kỷ yếu “${book.trim()}”`);

/** One line a thing that is missing: what, about whom, and by when it was due when that day is past. */
function missingLine(task: CollectTask, today: string): string {
  const about = task.title.trim() === '' ? '' : `: ${task.title.trim()}`;
  const late = task.dueOn !== null && task.dueOn < today ? ` (hạn ${dayText(task.dueOn)}, đã quá hạn)` : '';
  const what = WANTED_WORDS[task.wanted];
  return `- ${what.charAt(0).toUpperCase()}${what.slice(1)}${about}${late}`;
}

/**
 * The letter to one unit. A unit that owes nothing gets thanks.
 * @param row as `rowsOf` gives it for the same day
 */
export function reminderFor({ unit, state }: UnitRow, { today, book }: LetterContext): string {
  const to = addressee(unit);
  const you = unit.contactName.trim() === '' ? 'đơn vị' : ADDRESSED.test(to) ? (ADDRESSED.exec(to)?.[0] ?? '').trim().toLowerCase().replace('đ/c', 'đồng chí') : 'đồng chí';
  if (state.missing.length === 0) {
    return [`Kính gửi ${to},`, `${editors(book)} đã nhận đủ bài và tài liệu của ${unit.name}.`, `Trân trọng cảm ơn ${you}.`].join('\n');
  }
  const named = state.missing.filter((task) => task.title.trim() !== '' || (task.dueOn !== null && task.dueOn < today));
  const what = countedWords(missingByKind(state));
  const photos = state.byKind.photo.asked > state.byKind.photo.received;
  const allLate = state.overdue.length === state.missing.length;
  const sameDay = allLate && new Set(state.overdue.map(({ dueOn }) => dueOn)).size === 1 ? state.dueOn : null;
  // One day for all of it is said once; else each line says its own.
  const late = sameDay === null ? '' : `, hạn nộp là ${dayText(sameDay)}`;
  const lines = named.some((task) => task.title.trim() !== '') || (sameDay === null && state.overdue.length > 0)
    ? state.missing.map((task) => missingLine(sameDay === null ? task : { ...task, dueOn: null }, today))
    : [];
  const until = dayText(awaitedUntil([state], today));
  return [
    `Kính gửi ${to},`,
    `${editors(book)} chưa nhận được ${what} của ${unit.name}${late}${lines.length > 0 ? ', gồm:' : '.'}`,
    ...lines,
    `Đề nghị ${you} gửi về Ban Biên tập trước ngày ${until} để kịp biên tập.${photos ? ' Ảnh xin gửi tệp gốc từ máy chụp, không dán trong Word.' : ''}`,
    'Nếu đơn vị đổi điển hình hoặc cần thêm thời gian, xin báo lại sớm.',
    `Trân trọng cảm ơn ${you}.`,
  ].join('\n');
}

/** One letter for all units that owe something: a numbered list. Empty when none does. */
export function reminderForAll(rows: readonly UnitRow[], { today, book }: LetterContext): string {
  const owing = rows.filter(({ state }) => state.missing.length > 0);
  if (owing.length === 0) return '';
  const lines = owing.map(({ unit, state }, index) => {
    const late = state.overdue.length > 0 && state.dueOn !== null ? ` (quá hạn từ ${dayText(state.dueOn)})` : state.dueOn === null ? '' : ` (hạn ${dayText(state.dueOn)})`;
    return `${String(index + 1)}. ${unit.name}: ${countedWords(missingByKind(state))}${late}`;
  });
  const photos = owing.some(({ state }) => state.byKind.photo.asked > state.byKind.photo.received);
  const until = dayText(awaitedUntil(owing.map(({ state }) => state), today));
  return [
    'Kính gửi các đơn vị,',
    `Đến ngày ${dayText(today)}, ${editors(book)} còn chưa nhận đủ bài và tài liệu của ${String(owing.length)} đơn vị:`,
    ...lines,
    `Đề nghị các đơn vị gửi về Ban Biên tập trước ngày ${until} để kịp biên tập.${photos ? ' Ảnh xin gửi tệp gốc từ máy chụp, không dán trong Word.' : ''}`,
    'Nếu đơn vị nào đã gửi mà còn tên trong danh sách, xin báo lại để Ban Biên tập kiểm tra.',
    'Trân trọng cảm ơn các đơn vị.',
  ].join('\n');
}

/** What the log says of a unit that was sent its letter. */
export function remindedText(state: UnitState): string {
  return state.missing.length === 0 ? 'Cảm ơn, đã nhận đủ' : `Nhắc: thiếu ${countedWords(missingByKind(state))}`;
}

/** The letter as it stands for a unit whose tasks are given as they are in the file. */
export function reminderOf(unit: CollectUnit, context: LetterContext): string {
  return reminderFor({ unit, state: stateOf(unit.tasks, context.today) }, context);
}
