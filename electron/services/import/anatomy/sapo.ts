/** The summary under the title, or the first paragraph of the text: form, place and the way both begin tell them apart. */
import { prefixOf } from './agency.ts';
import { guess } from './guesses.ts';
import { keyOf } from '../../../common/text/fold.ts';
import { isLead } from '../../../common/text/lead.ts';
import { sentences } from '../../../common/text/prose.ts';
import { isProse, LOOKED_AT, type Line } from './line.ts';
import { nameScore } from '../../../common/text/signed-names.ts';
import { isFree, type Page, type Slot } from './page.ts';

/** Ways to open a report's body, not its summary; folded. */
const OPENER =
  /^(?:thuc hien (?:chi thi|nghi quyet|ke hoach|cong van|huong dan|quyet dinh|chu truong|loi day)|can cu|quan triet|bam sat|nhan thuc (?:ro|duoc|sau sac)|xac dinh (?:ro|viec|day|duoc)|trong nhung nam (?:qua|gan day)|nham |ngay \d|(?:sang|trua|chieu|toi)(?: ngay)? \d|(?:sang|chieu|toi) nay|vua qua|thoi gian qua|sinh (?:ra|nam)\b|chung toi (?:den|gap|tim)|toi gap |(?:tu )?\d{1,2} gio (?:sang|chieu|dem|toi)|\d{1,2}h)/;
const LTS = /^(?:lts|loi toa soan|loi dan|tom tat|toa soan)\b/;
/** Ways to set a scene: so begins a story, not its summary. Folded. */
const SCENE =
  /^(?:buoc (?:vao|chan)|den (?:voi|tham|nha|thon|ban|xa|noi)|ve (?:tham|voi|thon|ban|xa|lang)|theo chan|gap (?:anh|chi|ong|ba|co|lai)|(?:vao )?mot (?:buoi|sang|chieu|ngay|toi|dem)|nhung ngay (?:nay|dau|cuoi)|(?:chung )?toi (?:den|gap|tim|co dip|ve|biet)|co dip|hom (?:chung toi|toi|ay)|chuyen bat dau|(?:sang|chieu|toi) nao|cu (?:moi|vao|den|toi|sang|chieu|dung)|con duong|can nha|ngoi nha|tiep (?:chung toi|toi)|nhac den|hoi (?:ve|tham)|ai (?:da tung|cung)|(?:truoc|hoi) (?:kia|day)|ngay (?:truoc|xua|ay)|nho lai|con nho|sinh ra|tu (?:dau|xa)|\d{1,2} gio)\b/;
/** "Đường vào thôn trước kia …" */
const BEFORE = /^.{0,45}\b(?:truoc (?:kia|day)|ngay truoc|nam xua)\b/;
/** Ways to sum up: how long, by what, against what. Folded. */
const SUMMING =
  /^(?:["“]?(?:voi|bang|khong (?:chi|phai|con|cam)|nho|tu (?:hai ban tay|mot|khi|nam|nhung|nguon)|sau|hon|gan|suot|o tuoi|tuoi|vuot|du|bat chap|chi voi|la|tam guong|nhieu nam|nhung nam|trong|luon|xuat phat|thoi gian|\d+ nam|muoi|hai muoi|ba muoi|roi|mang|trai qua|duoc|de|nhan (?:dip|ky niem)|hanh trinh|cau chuyen|tinh|dau))\b/;
/** Tells of a body or a place what it is and has, as the first paragraph of a report does. With tones: "gom 1.000" is not "gồm 1.000". */
const DESCRIBING =
  /(?<!\p{L})(?:thành lập (?:từ|năm|vào)|có (?:hơn |gần |trên |tổng số )?\d[\d.,]* (?:hộ|người|đảng viên|hội viên|đoàn viên|cán bộ|thành viên|công nhân|học sinh|giáo viên|khẩu|nhân khẩu|lò|thôn|bản)|rộng (?:chưa|hơn|gần)|nằm (?:cách|ở|giữa)|gồm \d|diện tích|có một|chiều \d|sáng \d)(?!\p{L})/iu;
/** Goes on from what was just told. Folded. */
const ON =
  /^(?:tu do|tu ngay|tuy nhien|nho do|vi vay|vi the|do do|ben canh|cung voi|khong chi|the la|roi|nhung|dong thoi|ket qua|ngoai ra|sau do|qua do|theo do|trong do|song song|tieu bieu)\b/;
/** Somebody without a name has been spoken of. */
const PRONOUN = /^(?:Ông|Bà|Anh|Chị|Cô|Thầy|Em|Bác|Họ) (?!con |em |bà |hùng |chị |giáo |thôn |dân |là \p{Lu}|tên )\p{Ll}/u;
/** "Khi anh về nhận nhiệm vụ …" */
const LATER_PRONOUN = /^(?:Khi|Lúc|Từ khi|Trước khi|Sau khi|Từ ngày|Ngày ấy,) (?:ông|bà|anh|chị|cô|thầy|cụ) \p{Ll}/u;
/** The first question of an interview. */
const ASKS = /^(?:[-–]\s*)?(?:PV|P\.V\.?|Phóng viên|Hỏi|MC|Nhà báo)\s*[:：]/u;
/** A whole name, three syllables and more, that is said of one person. */
const WHOLE_NAME = /(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}'’]*){2,4}/gu;
const MOST_NAMES = 12;
/** A heading is no longer. */
const HEADING_WORDS = 18;
const ENOUGH = 0;
/** From here nobody need look again. */
const SURE = 2;
const MAYBE = -2.5;

/** Gives the role to the first free line behind the title when it sums up; what may be one and was not taken is a guess. */
export function markSapo(page: Page, from: number): void {
  const at = page.slots.findIndex((slot, index) => index >= from && isFree(slot));
  const slot = page.slots[at];
  if (slot === undefined || slot.line.words < 8) return;
  const body = page.slots.slice(at + 1).filter((other) => isFree(other) && isProse(other.line));
  const captions = page.slots.slice(at + 1).filter((other) => other.role === 'caption').length;
  if (body.length === 0 && captions < 2) return;
  if (isBoldLead(page, slot, body)) {
    slot.role = 'sapo';
    return;
  }
  const found = features(page, at, slot, body, captions);
  const score = scoreOf(found);
  if (score >= ENOUGH) {
    slot.role = 'sapo';
    if (score < SURE) guess(page, 'sapo', slot.line.text, 'first-paragraph', score < SURE / 2 ? 0.6 : 0.75);
  } else if (score > MAYBE && sentences(slot.line.text) <= 3) guess(page, 'paragraph', slot.line.text, 'maybe-sapo', 0.5);
}

/** Under a title the first paragraph all in bold, text in regular weight behind it and nothing as bold but questions: whatever it says, that is the summary. */
function isBoldLead(page: Page, { line }: Slot, body: readonly Slot[]): boolean {
  const dressed = line.bold && line.list === null && line.heading === null && line.role === null && line.origin === 'body' && !line.right;
  const alone = body.some((other) => !other.line.bold) && body.every((other) => !other.line.bold || isAsked(other.line));
  return dressed && alone && isLead(line.text) && page.slots.some((other) => other.role === 'title');
}

/** A question of an interview, bold as the summary is. */
const isAsked = ({ bold, text }: Line): boolean => bold && (ASKS.test(text) || /\?["”]?$/u.test(text));

type Features = Readonly<Record<keyof typeof WEIGHTS, number>>;

/**
 * What each feature speaks for (+) or against (-). Fitted by logistic regression, kept near what an editor would say, on the pages of
 * `tests/fixtures/import/pages` as they were at 139: left out in ten parts in turn, 134 were told rightly by the others.
 */
const WEIGHTS = {
  bias: -2, lts: 4, letter: -5.1, subtitle: 3, metaBehind: 3, metaBefore: 1.2, metaAbove: 0.8, oneSentence: 1.6, twoSentences: -0.7,
  threeSentences: -0.7, manySentences: -4, brief: 0.2, long: -1.5, apart: 3, together: -1.5, dressed: 3, pictured: 0.5, paper: 1.1,
  prefixNext: 3, prefixHere: -0.8, prefixPaper: 0.4, opener: -2.6, scene: -1.8, born: -1.6, summing: 0.8, describing: -1.7, nextScene: 1.4,
  nextOn: -1.5, nameAgain: 0.6, quoteFirst: -0.5, quoted: -4, nextDescribing: 0.8, interview: 3, indented: -1.2, flush: 1.5, openEnd: -4, numbered: -5, longer: 0.7, signed: 0.3, twoOfPaper: 1.4, placed: -2, thin: -1.7, headed: -4,
};

const scoreOf = (found: Features): number => (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce((sum, key) => sum + WEIGHTS[key] * found[key], 0);

/** What tells a summary from a first paragraph, each 0 or 1 or a share of it. */
function features(page: Page, at: number, slot: Slot, body: readonly Slot[], captions: number): Features {
  const { line } = slot;
  const [before, after] = [page.slots[at - 1], page.slots[at + 1]];
  const is = (test: boolean): number => (test ? 1 : 0);
  const count = sentences(line.text);
  const opening = openingOf(line);
  const next = body[0]?.line;
  const prefixed = prefixOf(line.text) !== null;
  const paper = isPaper(page, at);
  const metaBefore = before?.role === 'byline' || (before?.role === 'out' && before.tag?.kind === 'date') || before?.tag?.kind === 'furniture';
  const signed = page.slots.slice(0, at).some((other) => other.role === 'byline');
  // A photo story: under its summary stand the pictures.
  const shown = captions >= 2 && (after?.role === 'caption' || after?.tag?.kind === 'marker');
  const indents = body.filter((other) => other.line.indent > 0).length;
  const longest = body.reduce((most, other) => Math.max(most, other.line.words), 0);
  const signedBehind = isFree(after) && nameScore(after.line.text) >= 2 && page.slots[at + 2]?.role === 'out' && page.slots[at + 2]?.tag?.kind === 'date';
  // Empty lines around a caption are the caption's.
  const gap = page.plain && after?.role !== 'caption' && !signedBehind ? apart(line, body) : 0;
  const captioned = after !== undefined && after.role !== 'out' && (after.role === 'picture' || after.role === 'caption' || after.tag?.kind === 'marker' || (!isProse(after.line) && !/:$/u.test(after.line.text)));
  const names = [...new Set(line.text.slice(0, LOOKED_AT).match(WHOLE_NAME) ?? [])].slice(0, MOST_NAMES);
  const begins = next?.text.slice(0, LOOKED_AT) ?? '';
  const again = names.some((name) => begins.includes(name));
  const given = names.map((name) => name.split(' ').at(-1) ?? '');
  const nextOpening = next === undefined ? '' : openingOf(next);
  // Somebody met for the first time is called by name; "thầy" or "chị" alone has been spoken of.
  const named = again || given.some((name) => new RegExp(`\\p{L} ${name}(?!\\p{L})`, 'u').test(begins));
  return {
    bias: 1,
    lts: is(LTS.test(line.key)),
    letter: is(/^kinh (?:gui|thua)\b/.test(line.key)),
    subtitle: is(line.role === 'subtitle'),
    nextDescribing: is(next !== undefined && !DESCRIBING.test(line.text.slice(0, LOOKED_AT)) && DESCRIBING.test(next.text.slice(0, 120))),
    metaBehind: is(signedBehind || (after?.role === 'out' && after.tag?.kind === 'date') || (after?.role === 'byline' && after.line.words <= 12)),
    metaBefore: is(metaBefore),
    metaAbove: is(!metaBefore && before?.role === 'title' && dated(page, at)),
    oneSentence: is(count <= 1),
    twoSentences: is(count === 2),
    threeSentences: is(count === 3),
    manySentences: is(count > 3),
    brief: is(line.words <= 36),
    long: is(line.words > 60) + is(line.words > 90),
    apart: gap > 0 ? gap / 3 : 0,
    together: is(gap < 0),
    dressed: is((line.bold || line.italic) && !body.slice(0, 3).some((other) => other.line.bold === line.bold && other.line.italic === line.italic)),
    // Short, bold and no sentence: the first heading. By its words and place it had as much of a summary.
    headed: is(line.bold && !line.stopped && line.words <= HEADING_WORDS && line.role !== 'subtitle'),
    pictured: is(captioned && count <= (paper ? 2 : 1)),
    paper: is(paper),
    prefixNext: is(next !== undefined && prefixOf(next.text) !== null),
    prefixHere: is(prefixed && !paper),
    prefixPaper: is(prefixed && paper),
    opener: is(OPENER.test(opening)),
    scene: is(SCENE.test(opening)),
    born: is(/^.{0,60}\b(?:sinh (?:nam|ngay|ra)|sn) \d/.test(opening)),
    summing: is(SUMMING.test(opening)),
    describing: is(DESCRIBING.test(line.text.slice(0, LOOKED_AT))),
    nextScene: is(named && (SCENE.test(nextOpening) || BEFORE.test(nextOpening))),
    nextOn: is(next !== undefined && (ON.test(nextOpening) || PRONOUN.test(next.text) || LATER_PRONOUN.test(next.text))),
    nameAgain: is(again),
    quoteFirst: is(/^[-–]\s|^["“]/u.test(line.text) && !/["”]\s*[,–-]/u.test(line.text)),
    quoted: is(/^["“][^"“”]*["”][.!]?$/u.test(line.text)),
    indented: is(line.indent > 0 && indents * 2 > body.length),
    flush: is(page.plain && line.indent === 0 && body.length >= 2 && indents * 2 > body.length),
    interview: is(after !== undefined && ASKS.test(after.line.text)),
    openEnd: is(/[:;,]$/u.test(line.text)),
    numbered: is(line.heading !== null || line.list !== null || /^(?:[IVX]+|\d{1,2}|[a-zđ])[.)]\s/u.test(line.text)),
    longer: is(longest > line.words * 1.4),
    signed: is(signed),
    twoOfPaper: is(count === 2 && paper),
    placed: is((prefixOf(line.text)?.place ?? '') !== ''),
    thin: is(body.length > 0 && !(shown && !OPENER.test(opening)) && body.length < 2 && longest < line.words * 2),
  };
}

/** The first words behind an agency's mark, folded. */
const openingOf = (line: Line): string => keyOf(line.text.slice(prefixOf(line.text)?.length ?? 0).slice(0, 80));

const dated = (page: Page, at: number): boolean => page.slots.slice(0, at).some((slot) => slot.role === 'byline' || (slot.role === 'out' && slot.tag?.kind === 'date'));

/** A newspaper's page, by what its system prints: the zone beside the time, "- Ảnh 1." under pictures. */
const isPaper = (page: Page, at: number): boolean =>
  page.slots.slice(0, at).some((slot) => /\b(?:gmt|utc)\b|^[a-z]{2,5} ?\|/.test(slot.line.key)) || page.slots.some((slot) => slot.tag?.kind === 'marker' && slot.tag.title !== null);

/** Empty lines tell only where they set this line off otherwise than the paragraphs behind it. */
function apart(line: Line, body: readonly Slot[]): number {
  if (body.length < 2) return 0;
  const parted = body.slice(1).filter((other) => other.line.blanksBefore > 0).length * 2 > body.length - 1;
  if (!parted) return line.blanksAfter > 0 ? 3 : 0;
  if (line.blanksAfter === 0) return -2;
  return line.blanksBefore === 0 || line.blanksAfter > (body[0]?.line.blanksAfter ?? 0) ? 1 : 0;
}
