/** Tables of the encodings against another's tables, and how surely they are told. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byVerdict, drawsCapitals, fontHint, mendCuts, toUnicode } from '../../../../electron/common/text/encodings/convert.ts';
import { detectEncoding } from '../../../../electron/common/text/encodings/detect.ts';
import { isSyllable } from '../../../../electron/common/text/encodings/syllable.ts';
import { fromTcvn3, TCVN3 } from '../../../../electron/common/text/encodings/tcvn3.ts';
import { fromVni } from '../../../../electron/common/text/encodings/vni.ts';
import { toTcvn3, toVni, toWindows1258 } from '../../../fixtures/import/encode.ts';
import { sharedNames, sharedText } from '../../../fixtures/import/shared.ts';

const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

/** Vietnamese lines of real documents; headings in odd case and all. */
const transcripts = sharedNames('legacy-word').filter((name) => name.endsWith('.truth.txt')).map((name) => sharedText('legacy-word', name));
const articles = sharedNames('articles').map((name) => sharedText('articles', name));
const lines = [...transcripts, ...articles].flatMap((text) => text.split('\n')).map((line) => line.trim()).filter((line) => line !== '');
const words = lines.join(' ').split(/\s+/u).filter((word) => /\p{L}/u.test(word));

/** The same numbers every time. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

describe('TCVN3', () => {
  it('agrees with glibc on every letter it knows', () => {
    const bytes = Uint8Array.from([...TCVN3.keys()].flatMap((char) => [char.charCodeAt(0), 10]));
    const oracle = execFileSync('iconv', ['-f', 'TCVN5712-1', '-t', 'UTF-8'], { input: bytes }).toString('utf8').normalize('NFC');
    expect([...TCVN3.values()].map((letter) => `${letter}\n`).join('')).toBe(oracle);
    expect(TCVN3.size).toBe(74);
  });

  it('has "ư" where Latin-1 has the soft hyphen', () => {
    expect(fromTcvn3('t\u00ad t\u00adëng')).toBe('tư tưởng');
  });

  it('reads every small letter back', () => {
    expect(fromTcvn3(toTcvn3(LETTERS))).toBe(LETTERS);
  });
});

describe('VNI', () => {
  it('reads every letter back in both cases', () => {
    const all = LETTERS + LETTERS.toUpperCase();
    expect(fromVni(toVni(all))).toBe(all);
  });

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['ÑOÄC LAÄP TÖÏ DO HAÏNH PHUÙC', 'ĐỘC LẬP TỰ DO HẠNH PHÚC'],
    ['thöôøng, thöôûng, thöôïng, côùt, môõ', 'thường, thưởng, thượng, cớt, mỡ'],
    ['kyõ, yù, kyø, kyû, tî, nghæ, chòu, suy nghó', 'kỹ, ý, kỳ, kỷ, tỵ, nghỉ, chịu, suy nghĩ'],
    ['Aùp, Oâng, Ñaëng, baèng, baúng, baüng', 'Áp, Ông, Đặng, bằng, bẳng, bẵng'],
    ['chiùnh, gì, giø, ñính', 'chính, gì, gì, đính'],
  ])('%s', (legacy, unicode) => {
    expect(fromVni(legacy)).toBe(unicode);
  });
});

describe('windows-1258', () => {
  it('reads letters and tones, NFC', () => {
    expect(toUnicode(toWindows1258(LETTERS + LETTERS.toUpperCase()), 'windows-1258')).toBe(LETTERS + LETTERS.toUpperCase());
    expect(new TextDecoder('windows-1258').decode(Uint8Array.from(Buffer.from(toWindows1258('Điều động'), 'latin1'))).normalize('NFC')).toBe('Điều động');
  });

  it('TCVN3 and VNI whose bytes were read as windows-1258 are put back', () => {
    const misread = (text: string): string => new TextDecoder('windows-1258').decode(Uint8Array.from(Buffer.from(text, 'latin1')));
    const sentence = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn, được bà con tin yêu';
    for (const encode of [toTcvn3, toVni]) {
      const text = misread(encode(sentence));
      expect(byVerdict(text, detectEncoding(text))).toBe(sentence);
    }
  });
});

describe('syllables', () => {
  it.each('ông bà nghiêng giếng gì quốc khuya thuở hoặc quỳnh rượu hươu tuyết ngoằn oà hòa thuý thúy nguyễn yêu gìn giữ quý mười Đảng ỦY y quyển xoong'.split(' '))('%s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });
  it.each('hoẵc chát̀ ngiêng kổ ghà français été straße élan qua̍ cấn̉ w đk tấp̀ bàt chẵt ouï zà'.split(' '))('not %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
  it('nearly all words of real documents', () => {
    const vietnamese = words.flatMap((word) => word.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^a-z]/iu.test(word) && !/^[\p{Lu}]+$/u.test(word));
    expect(vietnamese.filter(isSyllable).length / vietnamese.length).toBeGreaterThan(0.99);
  });
});

describe('telling the encoding', () => {
  it.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
  ] as const)('%s at ten syllables: at least 99 %%', (encoding, encode) => {
    const numbers = random(7);
    let right = 0;
    const runs = 4000;
    for (let i = 0; i < runs; i += 1) {
      const at = Math.floor(numbers.next().value * (words.length - 10));
      if (detectEncoding(encode(words.slice(at, at + 10).join(' '))).encoding === encoding) right += 1;
    }
    expect(right / runs).toBeGreaterThanOrEqual(0.99);
  });

  it('at most one false hit in 20,000 lines of Unicode Vietnamese, French and English', () => {
    const numbers = random(11);
    const vietnamese = Array.from({ length: 10_000 }, () => {
      const at = Math.floor(numbers.next().value * (words.length - 20));
      return words.slice(at, at + 3 + Math.floor(numbers.next().value * 17)).join(' ');
    });
    const sample = [...lines, ...vietnamese, ...foreign('fr'), ...foreign('es').slice(0, 2000), ...foreign('pt-br').slice(0, 2000), ...foreign('de').slice(0, 2000), ...english(), ...ACCENTED];
    expect(sample.length).toBeGreaterThan(20_000);
    const hits = sample.filter((line) => detectEncoding(line).encoding !== 'unicode');
    expect(hits.length).toBeLessThanOrEqual(1);
  });

  it('short accented words of French and signs in English are not evidence', () => {
    const pieces = ['né', 'thé', 'dé', 'à', 'é', 'où', 'là', 'tôt', 'ré', 'µm', '© 2024', 'x¹', 'Word®', '«vert»', '5 µg', 'ça', 'dû', 'île', 'ñ', 'año', 'naïf', 'Noël', 'maïs', 'and', 'the', 'tea', 'a', 'du'];
    const numbers = random(3);
    let hits = 0;
    for (let i = 0; i < 4000; i += 1) {
      const line = Array.from({ length: 8 }, () => pieces[Math.floor(numbers.next().value * pieces.length)] ?? '').join(' ');
      if (detectEncoding(line).encoding !== 'unicode') hits += 1;
    }
    // A line of nothing but such words, which nobody writes: still hardly ever.
    expect(hits).toBeLessThan(40);
  });

  it('a heading of two syllables is told by what stands around it', () => {
    expect(detectEncoding('H\u00b5 N\u00e9i', 'tcvn3').encoding).toBe('tcvn3');
    expect(detectEncoding('H§ND', 'tcvn3').encoding).toBe('tcvn3');
    expect(detectEncoding('Hà Nội', 'tcvn3').encoding).toBe('unicode');
    expect(detectEncoding('Đảng bộ', 'vni').encoding).toBe('unicode');
  });

  it('decomposed Unicode is Unicode', () => {
    for (const line of lines.slice(0, 500)) expect(detectEncoding(line.normalize('NFD')).encoding).toBe('unicode');
  });

  it('never throws, and what it reads is NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('tcvn3', 'vni', null), (text, expected) => {
        const out = byVerdict(text, detectEncoding(text, expected));
        expect(out).toBe(out.normalize('NFC'));
      }),
    );
  });
});

describe('fonts and runs', () => {
  it('hints', () => {
    expect([fontHint('.VnTime'), fontHint('.VnArialH'), fontHint('VNI-Times'), fontHint('Times New Roman'), fontHint(null)]).toEqual(['tcvn3', 'tcvn3', 'vni', null, null]);
    expect([drawsCapitals('.VnTimeH'), drawsCapitals('.VnTime'), drawsCapitals('.VnHelvetInsH'), drawsCapitals(null)]).toEqual([true, false, true, false]);
  });

  it('a letter cut between two runs is put together', () => {
    expect(mendCuts(['khoa', 'âng', ' x'], 'vni').map((text) => toUnicode(text, 'vni'))).toEqual(['khoâ', 'ng', ' x']);
    expect(mendCuts(['a', 'ùb'], 'vni').map((text) => toUnicode(text, 'vni')).join('')).toBe('áb');
  });
});

/** Messages of a compiler that comes with the tests: thousands of sentences by people whose language it is. */
function foreign(language: string): string[] {
  const file = new URL(`../../../../node_modules/typescript/lib/${language}/diagnosticMessages.generated.json`, import.meta.url);
  if (!existsSync(file)) throw new Error(`no ${language} sentences`);
  return Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
}

function english(): string[] {
  return ['README.md', 'CHANGELOG.md', 'node_modules/typescript/README.md', 'node_modules/vite/LICENSE.md']
    .map((name) => new URL(`../../../../${name}`, import.meta.url))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');
}

const ACCENTED = [
  'Où est né le thé ? Là, tôt ou tard, à l’été, où il était né.',
  'Le garçon a été reçu à l’école française, où il a mangé du gâteau près de la fenêtre.',
  'The naïve café owner’s résumé mentions São Paulo, Zürich, Málaga and the façade of Köln’s old cathedral.',
  'Die Größe der Straße ist übrig geblieben. Die Häuser stehen schön am Fluss, hört man.',
  '© 2020 Société Générale. µm, ±5 °C, ½ cup, §3, ¶4, «été», “déjà vu”, £10, ¥20, 3×4÷2.',
  'Nhiệt độ là 20 °C ± 2. Xem § 5 của quy định này. Công ty Möller và hãng Café Déjà Vu.',
];
