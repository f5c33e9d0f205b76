/** The summary under the title, or the first paragraph of the text: nothing but form and place tells them apart. */
import { prefixOf } from './agency.ts';
import { guess } from './guesses.ts';
import { isProse, keyOf, sentences, type Line } from './line.ts';
import { isFree, type Page, type Slot } from './page.ts';

/** Ways to open a report's body, not its summary; folded. */
const OPENER =
  /^(?:thuc hien (?:chi thi|nghi quyet|ke hoach|cong van|huong dan|quyet dinh|chu truong|loi day)|can cu|quan triet|bam sat|nhan thuc (?:ro|duoc|sau sac)|xac dinh (?:ro|viec|day|duoc)|trong nhung nam (?:qua|gan day)|nham |ngay \d|(?:sang|trua|chieu|toi)(?: ngay)? \d|(?:sang|chieu|toi) nay|vua qua|thoi gian qua|sinh (?:ra|nam)\b|chung toi (?:den|gap|tim)|toi gap |(?:tu )?\d{1,2} gio (?:sang|chieu|dem|toi)|\d{1,2}h)/;
const LTS = /^(?:lts|loi toa soan|loi dan|tom tat|toa soan)\b/;
/** A summary of one sentence has so many words at most. */
const BRIEF = 60;
const ENOUGH = 3;
/** From here nobody need look again. */
const SURE = 6;

/** Gives the role to the first free line behind the title when it sums up; what may be one and was not taken is a guess. */
export function markSapo(page: Page, from: number): void {
  const at = page.slots.findIndex((slot, index) => index >= from && isFree(slot));
  const slot = page.slots[at];
  if (slot === undefined || slot.line.words < 8) return;
  const body = page.slots.slice(at + 1).filter((other) => isFree(other) && isProse(other.line));
  if (body.length === 0) return;
  const score = sapoScore(page, at, slot, body);
  if (score >= ENOUGH) {
    slot.role = 'sapo';
    if (score < SURE) guess(page, 'sapo', slot.line.text, 'first-paragraph', score === ENOUGH ? 0.6 : 0.75);
  } else if (score > 0 && sentences(slot.line.text) <= 3) guess(page, 'paragraph', slot.line.text, 'maybe-sapo', 0.5);
}

/** How much the first free line behind the title looks like a summary of what follows rather than like its first paragraph. */
function sapoScore(page: Page, at: number, slot: Slot, body: readonly Slot[]): number {
  const { line } = slot;
  const after = page.slots[at + 1];
  const before = page.slots[at - 1];
  let score = 0;
  if (LTS.test(line.key)) score += 5;
  if (/^kinh (?:gui|thua)\b/.test(line.key)) score -= 6;
  if (line.role === 'subtitle') score += 4;
  if ((after?.role === 'out' && after.tag?.kind === 'date') || (after?.role === 'byline' && after.line.words <= 12)) score += 3;
  const meta = before?.role === 'byline' || (before?.role === 'out' && before.tag?.kind === 'date') || before?.tag?.kind === 'furniture';
  // Date or author above the title: the line right under it stands where they would.
  if (meta) score += 2;
  else if (before?.role === 'title' && dated(page, at)) score += 1;
  const count = sentences(line.text);
  if (count <= 1) score += line.words <= BRIEF ? 2 : 0;
  else if (count > 2) score -= count === 3 ? 1 : 3;
  if (page.plain) score += apart(line, body);
  if ((line.bold || line.italic) && !body.slice(0, 3).some((other) => other.line.bold === line.bold && other.line.italic === line.italic)) score += 3;
  const pictured = after !== undefined && (after.role === 'picture' || after.role === 'caption' || after.tag?.kind === 'marker' || (!isProse(after.line) && !/:$/u.test(after.line.text))) && after.role !== 'out';
  const paper = isPaper(page, at);
  if (pictured && count <= (paper ? 2 : 1)) score += 1;
  // Newspapers sum up, and often in two sentences; unit pages seldom do.
  if (paper && count === 2) score += 1;
  // The agency's mark opens the text: in front of the next paragraph it proves a summary here, in front of this one it speaks against it.
  const next = body[0]?.line;
  if (next !== undefined) score += beginsAnew(line, next);
  if (body[0] !== undefined && prefixOf(body[0].line.text) !== null) score += 3;
  else if (prefixOf(line.text) !== null && !paper) score -= 1;
  // A life begins with its birth; so does a report, not its summary.
  if (/^.{0,60}\b(?:sinh (?:nam|ngay|ra)|sn) \d/.test(openingOf(line))) score -= 2;
  if (OPENER.test(openingOf(line))) score -= 3;
  else if (SCENE.test(openingOf(line))) score -= 2;
  if (line.words > 90) score -= 3;
  if (/^[-–]\s|^["“]/u.test(line.text) && !/["”]\s*[,–-]/u.test(line.text)) score -= 1;
  if (/[:;,]$/u.test(line.text)) score -= 4;
  if (line.heading !== null || line.list !== null || /^(?:[IVX]+|\d{1,2}|[a-zđ])[.)]\s/u.test(line.text)) score -= 6;
  const longest = body.reduce((most, other) => Math.max(most, other.line.words), 0);
  if (longest > line.words * 1.4) score += 1;
  // What would be left is hardly a text that needs a summary.
  if (body.length < 2 && longest < line.words * 2) score -= 2;
  return score;
}

/** Ways to set a scene: so begins a story, not its summary. Folded. */
const SCENE =
  /^(?:buoc (?:vao|chan)|den (?:voi|tham|nha|thon|ban|xa|noi)|ve (?:tham|voi|thon|ban|xa|lang)|theo chan|gap (?:anh|chi|ong|ba|co|lai)|(?:vao )?mot (?:buoi|sang|chieu|ngay|toi|dem)|nhung ngay (?:nay|dau|cuoi)|(?:chung )?toi (?:den|gap|tim|co dip|ve|biet)|co dip|hom (?:chung toi|toi|ay)|chuyen bat dau|cu (?:moi|vao|den|toi|sang|chieu|dung)|con duong|can nha|ngoi nha|tiep (?:chung toi|toi)|nhac den|hoi (?:ve|tham)|ai (?:da tung|cung)|(?:truoc|hoi) (?:kia|day)|ngay (?:truoc|xua|ay)|nho lai|con nho|sinh ra)\b/;
/** "Đường vào thôn trước kia …" */
const BEFORE = /^.{0,45}\b(?:truoc (?:kia|day)|ngay truoc|nam xua)\b/;
/** Goes on from what was just told. Folded. */
const ON =
  /^(?:tu do|tu ngay|tuy nhien|nho do|vi vay|vi the|do do|ben canh|cung voi|khong chi|the la|roi|nhung|dong thoi|ket qua|ngoai ra|sau do|qua do|theo do|trong do|song song)\b/;
/** Somebody without a name has been spoken of. */
const PRONOUN = /^(?:Ông|Bà|Anh|Chị|Cô|Thầy|Em|Bác) (?!con |em |bà |hùng |chị |giáo |thôn |dân )\p{Ll}/u;
/** A whole name, three syllables and more, that is said of one person. */
const WHOLE_NAME = /(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}'’]*){2,4}/gu;

/** Whether the second paragraph begins the story (so the first summed it up) or goes on with it. */
function beginsAnew(line: Line, next: Line): number {
  const opening = openingOf(next);
  if (ON.test(opening) || PRONOUN.test(next.text)) return -2;
  const names = line.text.match(WHOLE_NAME) ?? [];
  const again = names.some((name) => next.text.includes(name));
  // Somebody met for the first time is called by name; "thầy" or "chị" alone has been spoken of.
  const named = again || names.some((name) => new RegExp(`\\p{L} ${name.split(' ').at(-1) ?? ''}(?!\\p{L})`, 'u').test(next.text));
  if (SCENE.test(opening) || BEFORE.test(opening)) return named ? 2 : 0;
  return again ? 1 : 0;
}

/** The first words behind an agency's mark, folded. */
const openingOf = (line: Line): string => keyOf(line.text.slice(prefixOf(line.text)?.length ?? 0).slice(0, 80));

const dated = (page: Page, at: number): boolean => page.slots.slice(0, at).some((slot) => slot.role === 'byline' || (slot.role === 'out' && slot.tag?.kind === 'date'));

/** A newspaper's page, by what its system prints: the zone beside the time, "- Ảnh 1." under pictures. */
const isPaper = (page: Page, at: number): boolean =>
  page.slots.slice(0, at).some((slot) => /\b(?:gmt|utc)\b/.test(slot.line.key)) || page.slots.some((slot) => slot.tag?.kind === 'marker' && slot.tag.title !== null);

/** Empty lines tell only where they set this line off otherwise than the paragraphs behind it. */
function apart(line: Line, body: readonly Slot[]): number {
  if (body.length < 2) return 0;
  const parted = body.slice(1).filter((other) => other.line.blanksBefore > 0).length * 2 > body.length - 1;
  if (!parted) return line.blanksAfter > 0 ? 3 : 0;
  if (line.blanksAfter === 0) return -2;
  return line.blanksBefore === 0 || line.blanksAfter > (body[0]?.line.blanksAfter ?? 0) ? 1 : 0;
}
