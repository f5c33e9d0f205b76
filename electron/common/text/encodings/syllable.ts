/**
 * Is a word a possible Vietnamese syllable? Onset, rhyme and tone by the rules of the written language (the rhyme tables of
 * primary school books); names of other peoples (Đắk, Plây) are not meant to pass.
 */

const ONSETS = ['ngh', 'ch', 'gh', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr', 'b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'x', ''];

/** Rhymes without tone. */
const RHYMES: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
  o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet ooc oong
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyp uyt
  uyu uyên uyêt uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y`
    .normalize('NFC')
    .split(/\s+/u),
);

/** After "qu" the u is part of the onset. */
const AFTER_QU: ReadonlySet<string> = new Set(
  `a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e ec en eo et ê ên êt êu ênh êch i it in ich y yên yêt ynh yt ych yn yp yu ơ ơi ơn ơt ôc`
    .normalize('NFC')
    .split(/\s+/u),
);

const TONES: ReadonlyMap<string, string> = new Map([
  ['\u0300', 'grave'],
  ['\u0301', 'acute'],
  ['\u0303', 'tilde'],
  ['\u0309', 'hook'],
  ['\u0323', 'dot'],
]);
const STOPPED = /(?:[ptc]|ch)$/u;
const VOWEL = /[aăâeêioôơuưy]/u;
const QUALITY = /[ăâêôơư]/u;
/** "y" alone is written behind these only; elsewhere it is "i". */
const BEFORE_Y: ReadonlySet<string> = new Set(['', 'h', 'k', 'l', 'm', 's', 't', 'v', 'qu']);
const LETTERS = /^[a-zđăâêôơư]+$/u;

const known = new Map<string, boolean>();

/** True for one written syllable, any case, composed or not. */
export function isSyllable(word: string): boolean {
  if (word.length > 14) return false;
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const result = analyse(word.normalize('NFC').toLowerCase());
  if (known.size > 20_000) known.clear();
  known.set(word, result);
  return result;
}

function analyse(word: string): boolean {
  const toneless = withoutTone(word);
  if (toneless === null || !LETTERS.test(toneless.letters)) return false;
  const { letters, tone, at } = toneless;
  for (const onset of ONSETS) {
    if (!letters.startsWith(onset)) continue;
    const rhyme = letters.slice(onset.length);
    if (fits(onset, rhyme) && toneFits(rhyme, onset, tone, at - onset.length)) return true;
  }
  return false;
}

/** Takes the one tone off. Null with several tones. `at` is the letter that carried it, -1 without. */
function withoutTone(word: string): { letters: string; tone: string | null; at: number } | null {
  let letters = '';
  let tone: string | null = null;
  let at = -1;
  for (const char of word) {
    let bare = '';
    for (const part of char.normalize('NFD')) {
      const found = TONES.get(part);
      if (found === undefined) bare += part;
      else if (tone !== null) return null;
      else {
        tone = found;
        at = letters.length;
      }
    }
    letters += bare.normalize('NFC');
  }
  return { letters, tone, at };
}

function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rhyme);
  // Of the rhyme "iêng" the i belongs to the onset here.
  if (onset === 'gi' && rhyme === 'êng') return true;
  if (!RHYMES.has(rhyme)) return false;
  const front = /^[eêiy]/u.test(rhyme);
  if (rhyme === 'y' && !BEFORE_Y.has(onset)) return false;
  if (rhyme.startsWith('yê') && onset !== '') return false;
  if (rhyme.startsWith('iê') && onset === '') return false;
  switch (onset) {
    case 'k':
    case 'gh':
    case 'ngh':
      return front;
    case 'c':
    case 'ng':
      return !front;
    case 'g':
      return !/^[eêy]/u.test(rhyme);
    case 'gi':
      return !/^(?:i|y|u[êy]|o[ae])/u.test(rhyme);
    default:
      return true;
  }
}

function toneFits(rhyme: string, onset: string, tone: string | null, at: number): boolean {
  if (STOPPED.test(rhyme)) {
    if (tone !== 'acute' && tone !== 'dot') return false;
  }
  if (tone === null) return true;
  // "gì", "giếng": the i of the onset carries the tone only when no vowel follows, and then g + i was tried before.
  if (at < 0) return false;
  return carriers(rhyme, onset).includes(at);
}

/** Positions in a rhyme where its tone may stand: one, or two where both old and new style are in use. */
function carriers(rhyme: string, onset: string): number[] {
  const vowels = [...rhyme].filter((char) => VOWEL.test(char)).length;
  let marked = -1;
  for (let i = 0; i < vowels; i += 1) if (QUALITY.test(rhyme.charAt(i))) marked = i;
  if (rhyme.startsWith('ưu')) return [0];
  if (rhyme.startsWith('uơ')) return [1];
  if (marked >= 0) return [marked];
  if (vowels === 1) return [0];
  if (vowels === 3) return [1];
  if (rhyme.length > vowels) return [1];
  if (onset === 'qu') return [0];
  return /^(?:oa|oe|uy)$/u.test(rhyme) ? [0, 1] : [0];
}
