/** Captions: beside a picture, in the place a picture left, or told by their words and form alone. */
import { isForm, sentences } from '../../../common/text/prose.ts';
import { continues, isProse, joinLines, type Line } from './line.ts';
import { isBracketed, trailingCredit } from '../../../common/text/credits.ts';
import { guess } from './guesses.ts';
import { honoured, nameScore, signatureScore } from '../../../common/text/signed-names.ts';
import { isFree, nextGroup, type Page, type Slot } from './page.ts';

const MOST_WORDS = 75;
const MOST_LINES = 5;
const ENOUGH = 4;
/** Pictures side by side in one place. */
const MOST_IN_A_ROW = 12;
/** Below this an unmarked line without a full stop is a heading rather than a caption, words. */
const HEADING_WORDS = 12;
/** Longest paragraph that could be a caption without any mark, words. */
const SHORT = 22;

/** "(thứ 8 từ bên trái qua)", "(bìa trái)", "(áo trắng)": nobody writes this but under a picture. */
const POSITION =
  /\((?:[^()]{0,40}\b)?(?:bia (?:trai|phai)|thu (?:\d+|nhat|hai|ba|tu|nam|sau|bay|tam) (?:tu|ben|tinh tu|ke)|tu (?:ben )?(?:trai|phai)|ben (?:trai|phai)|ngoai cung|(?:dung|ngoi) (?:giua|dau|thu|ben|hang|cuoi)|o giua|giua|dung giua|ngoi giua|hang (?:dau|tren|duoi|truoc|sau)|ao (?:trang|do|xanh|vang|dai|den|hong|nau|tim)|trai|phai|nguoi (?:thu|dung|ngoi)|trong anh|cam (?:mic|hoa|co)|doi mu|mac ao)\b[^()]{0,40}\)|\b(?:tu trai (?:sang|qua)|tu phai (?:sang|qua)|(?:dung|ngoi) ngoai cung ben (?:trai|phai))\b/;
const LABEL = /^(?:anh|trong anh|chu thich anh|chu thich|hinh|hinh anh)\s*(?:\d{1,2})?\s*[:.]\s*\S|^(?:anh|hinh)\s+(?:tren|duoi|chup|\d{1,2})\b/;
const PEOPLE =
  /^(?:dong chi|d\/c|ong|ba|anh|chi|co|thay|bac|em|cac|doan|dai dien|lanh dao|can bo|hoi vien|doan vien|dang vien|chu tich|bi thu|nguoi dan|ba con|nhan dan|hoc sinh|tap the|luc luong|chien si|bo doi|quang canh|toan canh|mot (?:goc|buoi|tiet)|le |hoi nghi|buoi |mo hinh|gia dinh|nong dan|cong nhan|truong |ban )/;
const DOING =
  /\b(?:trao|nhan|tang|phat bieu|chup anh|luu niem|tham|gioi thieu|huong dan|kiem tra|cham soc|thu hoach|giao|dang huong|dang hoa|ra quan|tham gia|trong (?:vuon|gio|buoi|ngay|mot)|ben|cung|tai (?:le|hoi|buoi|nha|xa|thon|huyen|vuon|lop)|trao doi|dong vien|tuyen truyen|bieu duong|khen thuong|ky ket|khanh thanh|thi cong|don dep|lam viec|kham|day|sua|tuoi|chia|phat|lap|det|nau|doc|gap go|tap luyen|bieu dien|van dong|tu van|truyen day|tiep|giup|cap phat|tiem|sap xep)\b/;

/** "Một số hình ảnh tại ngày hội:" and the captions behind it. */
const GALLERY = /^(?:(?:mot so|nhung|cac|chum|sau day la (?:mot so|nhung)) )?(?:hinh anh|anh)\b.{0,100}:$/;

function markGallery(page: Page, from: number): void {
  let open = false;
  const end = page.slots.findLastIndex((slot) => isFree(slot));
  for (const [index, slot] of page.slots.entries()) {
    if (index < from) continue;
    if (GALLERY.test(slot.line.key)) open = true;
    else if (open && isFree(slot) && slot.line.list === null && !slot.line.right && slot.line.words >= 4 && slot.line.words <= 40 && sentences(slot.line.text) <= 1 && nameScore(slot.line.text) === 0 && !(index === end && signatureScore(slot.line.text) >= 2)) {
      Object.assign(slot, { role: 'caption', group: nextGroup(page) });
    } else if (slot.role === null && slot.tag?.kind !== 'marker' && slot.tag?.kind !== 'credit') open = false;
  }
}

interface Segment {
  readonly slots: readonly Slot[];
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/**
 * Marks captions. `sure`: only those that something proves (words of place, a label, a marker, a credit beside); run before
 * the last running text is looked for, since a caption may end with a full stop.
 */
export function markCaptions(page: Page, from: number, sure: boolean): void {
  for (const segment of segments(page, from)) {
    const line = segment.line;
    if (line.words > MOST_WORDS || line.words < 2 || line.key === '') continue;
    if (segment.slots.some((slot) => nameScore(slot.line.text) >= 2)) continue;
    const { score, proven } = captionScore(page, segment, sure);
    const enough = sure ? proven && score >= ENOUGH : score >= ENOUGH && (proven || (!line.stopped && line.words > HEADING_WORDS));
    if (!enough || (!proven && isVerselike(page, segment))) continue;
    const group = nextGroup(page);
    for (const slot of segment.slots) Object.assign(slot, { role: 'caption', group });
    if (!sure) guess(page, 'caption', line.text, 'no-mark', proven ? 0.7 : 0.55);
  }
  if (!sure) return;
  markGallery(page, from);
  for (const slot of page.slots) if (slot.role === null && slot.tag?.kind === 'credit') slot.role = 'credit';
}

/** Short lines broken inside one paragraph, with no picture beside them: verse more likely than a caption. */
function isVerselike(page: Page, { slots, from, to }: Segment): boolean {
  if (slots.length < 2 || !slots.some(({ line }) => line.soft) || slots.some(({ line }) => line.words < 3 || line.words > 9)) return false;
  return ![page.slots[from - 1], page.slots[to]].some((slot) => slot?.line.picture !== null && slot !== undefined);
}

/** Free lines that belong together: everything between two empty lines where these part the text, else lines that run on. */
function segments(page: Page, from: number): Segment[] {
  const found: Segment[] = [];
  let at = from;
  while (at < page.slots.length) {
    const slot = page.slots[at];
    if (!isFree(slot)) {
      at += 1;
      continue;
    }
    let to = at + 1;
    while (to < page.slots.length && to - at < MOST_LINES + 1 && runsOn(page, page.slots[to - 1], page.slots[to])) to += 1;
    const slots = page.slots.slice(at, to);
    // More lines than a caption has: verse, a list, or anything else; each stands for itself.
    if (slots.length > MOST_LINES) found.push(...slots.map((one, index) => ({ slots: [one], line: one.line, from: at + index, to: at + index + 1 })));
    else found.push({ slots, line: joinLines(slots.map((one) => one.line)), from: at, to });
    at = to;
  }
  return found;
}

function runsOn(page: Page, upper: Slot | undefined, lower: Slot | undefined): boolean {
  if (upper === undefined || !isFree(lower)) return false;
  const [a, b] = [upper.line, lower.line];
  if (b.blanksBefore > 0 || isProse(a) || isProse(b) || a.words > 40 || b.words > 40) return false;
  if (a.right || b.right || a.list !== null || b.list !== null || a.heading !== null || b.heading !== null) return false;
  if (/^[-–*•+]\s|^\d{1,2}[.)]\s/u.test(b.text) || /[:;]$/u.test(a.text)) return false;
  if (b.soft) return !a.stopped;
  if (page.spaced) return !a.stopped;
  return !a.stopped && page.plain && continues(b);
}

/** Short lines that go on being text, and could stand under a picture all the same: "Ông Vị đọc báo cho người cao tuổi." */
export function guessCaptions(page: Page): void {
  page.slots.forEach((slot, index) => {
    const { line } = slot;
    if (slot.role !== 'paragraph' || index < 2 || line.words < 6 || line.words > SHORT || sentences(line.text) > 1 || /[“":?!–]|\b\p{Lu}{2,}:/u.test(line.text)) return;
    const [before, after] = [page.slots[index - 1], page.slots[index + 1]];
    const beside = [before, after].every((other) => other !== undefined && (other.role === 'sapo' || (other.role === 'paragraph' && other.line.words > line.words * 1.5)));
    if (beside) guess(page, 'paragraph', line.text, 'maybe-caption', 0.5);
  });
}

function captionScore(page: Page, { slots, line, from, to }: Segment, sure: boolean): { score: number; proven: boolean } {
  const no = { score: 0, proven: false };
  if (/[:;]$/u.test(line.text) || line.heading !== null || line.role === 'title' || line.list !== null || line.origin === 'note') return no;
  if (/^[-–*•+]\s|^(?:[IVX]+|\d{1,2}|[a-zđ])[.)]\s/u.test(line.text)) return no;
  // Whatever its style is called: forms have their lines in “Caption” as well.
  if (isForm(line.text)) return no;
  const [before, after] = [page.slots[from - 1], page.slots[to]];
  const between = [before, after].every((other) => other !== undefined && other.line.stopped && (isProse(other.line) || other.line.words >= 8));
  let score = 0;
  let proven = false;
  const proof = (worth: number): void => {
    score += worth;
    proven = true;
  };
  if (line.role === 'caption') proof(10);
  if (LABEL.test(line.key)) proof(6);
  if (before?.tag?.kind === 'marker') proof(5);
  if (before?.role === 'picture' && !line.right) proof(4);
  else if (before?.role === 'caption' && follows(page, from)) proof(3);
  if (after?.role === 'picture' && before?.role !== 'picture' && (line.centred || line.italic)) proof(2);
  if (after?.tag?.kind === 'credit' && after.line.blanksBefore <= 1 && !(line.stopped && line.words >= 20 && TELLING.test(line.text))) proof(4);
  if (trailingCredit(isBracketed(line.text) ? line.text.slice(1, -1) : line.text) !== null) proof(4);
  if (POSITION.test(line.key)) proof(4);
  // "(Anh Nghị tại phòng điều khiển)": nothing but a caption stands in brackets and shows somebody.
  if (isBracketed(line.text) && line.words >= 5 && !line.stopped && PEOPLE.test(line.key.slice(1)) && signatureScore(line.text) < 2 && !TELLING.test(line.text)) proof(5);
  // Under the summary of a newspaper stands its picture; its caption shows somebody doing something and tells nothing of before.
  if (!sure && before?.role === 'sapo' && page.plain && showsSomebody(line)) proof(7);
  // Form proves something only once title, sapo and signatures have been taken out.
  if (!sure && slots.length >= 2 && (page.spaced || line.centred || line.italic) && !looksLikeVerse(slots)) proof(2);
  if (!sure && page.spaced && line.blanksBefore >= 2) proof(2);
  if (!sure && page.plain && between && showsNamed(line) && !looksLikeVerse(slots)) proof(3);
  // Centred or slanting between paragraphs that are neither.
  if (!sure && !page.plain && !line.bold && line.words >= 4 && [before, after].every((other) => other !== undefined && (other.role !== null || isProse(other.line))) && [before, after].some((other) => other !== undefined && isProse(other.line) && ((line.centred && !other.line.centred) || (line.italic && !other.line.italic)))) proof(3);
  score += line.stopped ? -2 : 2;
  // A line without an end between paragraphs that end.
  if (!sure && slots.length === 1 && !line.stopped && line.words > HEADING_WORDS && line.words <= 45 && sentences(line.text) === 0 && between) score += 2;
  if (line.words <= 30) score += 1;
  if (line.words > 55) score -= 2;
  if (PEOPLE.test(line.key)) score += 1;
  if (DOING.test(line.key)) score += 1;
  if (!page.plain) {
    if (line.centred) score += 2;
    if (line.italic) score += 2;
    if (line.bold && !line.italic && !line.centred) score -= 4;
  }
  if (sentences(line.text) >= 2 && line.role !== 'caption' && !LABEL.test(line.key) && !POSITION.test(line.key)) score -= 3;
  if (line.upper) score -= 3;
  if (line.right) score -= 4;
  if (/[?!]$/u.test(line.text)) score -= 2;
  if (/^["“]/u.test(line.text) && /["”][.!?]?$/u.test(line.text)) score -= 2;
  if (isProse(line) && line.words > 32 && line.role !== 'caption') score -= 2;
  return { score, proven };
}

/** Words of telling rather than showing; with tones, for "vì" is no "Vị". */
const TELLING =
  /\d|[“":;]|(?<!\p{L})(?:là|có|đã|được|từng|sinh|nay|vẫn|luôn|cũng|không|chưa|thì|mà|nếu|vì|kể|nói|bảo|cho biết|chia sẻ|tâm sự|nhớ lại|trở thành|bắt đầu|từ năm|hằng năm|hàng năm|mỗi ngày|nhiều năm)(?!\p{L})/iu;

/** Somebody by office and whole name, or by the whole name alone. */
const NAMED = /^(?:\p{Lu}\p{Ll}*(?: \p{Ll}+){0,3} )?\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){1,4}(?=[ ,(])/u;

/** "Già làng A Lơng bên vườn bời lời của làng" between paragraphs: no heading names somebody with what he is doing. */
const showsNamed = (line: Line): boolean =>
  !line.stopped && line.words >= 6 && line.words <= SHORT && NAMED.test(line.text) && DOING.test(line.key) && !TELLING.test(line.text);

/** "Ông Đoàn Hữu Vị đọc báo cho người cao tuổi trong khu phố." */
const showsSomebody = (line: Line): boolean =>
  line.words >= (line.stopped ? 6 : 9) && line.words <= SHORT && sentences(line.text) <= 1 && PEOPLE.test(line.key) && (honoured(line.text) || DOING.test(line.key)) && !TELLING.test(line.text);

/** Captions in a row under pictures in a row. */
function follows(page: Page, from: number): boolean {
  let captions = 0;
  let at = from - 1;
  while (page.slots[at]?.role === 'caption' && captions < MOST_IN_A_ROW) {
    captions += 1;
    at -= 1;
  }
  let pictures = 0;
  while (page.slots[at]?.role === 'picture' && pictures < MOST_IN_A_ROW) {
    pictures += 1;
    at -= 1;
  }
  return pictures > captions;
}

/** Short lines of even length, each with a capital: verse, not a caption broken by hand. */
export function looksLikeVerse(slots: readonly Slot[]): boolean {
  if (slots.length < 2 || slots.some((slot) => slot.line.words < 4 || slot.line.words > 9 || !/^["“(]?\p{Lu}/u.test(slot.line.text))) return false;
  if (slots.some((slot) => /\d|:$|\.\s/u.test(slot.line.text))) return false;
  const counts = slots.map((slot) => slot.line.words);
  const even = slots.length >= 3 && counts.every((count) => count === counts[0]);
  const sixEight = counts.every((count, index) => count === ((index + (counts[0] === 8 ? 1 : 0)) % 2 === 0 ? 6 : 8));
  return even || sixEight;
}
