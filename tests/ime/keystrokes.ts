/** Which keys of Telex and VNI a Vietnamese word is typed with: each letter with its sign, the tone behind the word. */
export type Method = 'telex' | 'vni';
export const METHODS: readonly Method[] = ['telex', 'vni'];

/** By combining mark: breve, circumflex, horn. */
const SIGNS: Readonly<Record<Method, Readonly<Record<string, (letter: string) => string>>>> = {
  telex: { '\u0306': () => 'w', '\u0302': (letter) => letter, '\u031b': () => 'w' },
  vni: { '\u0306': () => '8', '\u0302': () => '6', '\u031b': () => '7' },
};
/** By combining mark: acute, grave, hook, tilde, dot below. */
const TONES: Readonly<Record<Method, Readonly<Record<string, string>>>> = {
  telex: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
  vni: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
};

/** The keys for one word without spaces: “đường” is dduwowngf in Telex and d9u7o7ng2 in VNI. What is no letter is its own key. */
export function keysOf(word: string, method: Method): string {
  let keys = '';
  let letter = '';
  let tone = '';
  for (const char of word.normalize('NFD')) {
    const sign = SIGNS[method][char];
    const toned = TONES[method][char];
    if (sign !== undefined) keys += sign(letter);
    else if (toned !== undefined) tone = toned;
    else if (/[đĐ]/u.test(char)) keys += (char === 'Đ' ? 'D' : 'd') + (method === 'telex' ? (char === 'Đ' ? 'D' : 'd') : '9');
    else if (/\p{L}/u.test(char)) {
      letter = char;
      keys += char;
    } else {
      keys += tone + char;
      tone = '';
    }
  }
  return keys + tone;
}
