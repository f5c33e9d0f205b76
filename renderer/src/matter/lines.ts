/** People with what they do, as lines of a field: how long lists are typed and pasted. Pure. */

export interface PersonLine {
  readonly name: string;
  readonly role: string;
}

const clean = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

/** "Name | role", or a tab between them as it comes from a table; one a line. */
export function peopleFrom(text: string): PersonLine[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', ...rest] = line.split(/[|\t]/);
    const person = { name: clean(name), role: clean(rest.join(' ')) };
    return person.name === '' && person.role === '' ? [] : [person];
  });
}

export const peopleText = (people: readonly PersonLine[]): string => people.map(({ name, role }) => (role === '' ? name : `${name} | ${role}`)).join('\n');

/** "Role: name", one a line; without a colon the whole line is the role, whose person is not known yet. */
export function dutiesFrom(text: string): PersonLine[] {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    const duty = at < 0 ? { role: clean(line), name: '' } : { role: clean(line.slice(0, at)), name: clean(line.slice(at + 1)) };
    return duty.name === '' && duty.role === '' ? [] : [duty];
  });
}

export const dutiesText = (duties: readonly PersonLine[]): string => duties.map(({ name, role }) => `${role}: ${name}`.trim()).join('\n');
