/** Which licences may ship. What is not named here may not: a new one is read by a person first. */

const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'OFL-1.1', 'Zlib', 'blessing']);

/** A library that may be replaced by another build of it, as these are: files of their own that are loaded when the program runs. */
const ALLOWED_FOR = [{ id: 'LGPL-3.0-or-later', package: /^@img\/sharp-/u }];

/** The GNU licence whose text carries no other name before it: that of the LGPL names the LGPL first. */
const GNU_GPL = /GNU (?:AFFERO )?GENERAL PUBLIC LICENSE/iu;
const LESSER = /GNU LESSER GENERAL PUBLIC LICENSE/iu;

/** Ids in an SPDX expression: "MIT AND (ISC OR 0BSD)". */
export const idsOf = (licence) => licence.split(/[\s()]+|\bAND\b|\bOR\b|\bWITH\b/u).filter((word) => word !== '');

function mayShip(name, licence) {
  const allowed = (id) => ALLOWED.has(id) || ALLOWED_FOR.some((exception) => exception.id === id && exception.package.test(name));
  // Every part has to be allowed; where there is a choice, one. A choice inside brackets is left to a person.
  return licence.replace(/^\((.*)\)$/u, '$1').split(' AND ').every((part) => part.split(' OR ').some((id) => allowed(id.trim())));
}

/**
 * What is wrong with the licence of one thing that ships; null: nothing.
 * @param {{name: string, licence: string, texts: string[]}} thing
 * @returns {string | null}
 */
export function faultOf({ name, licence, texts }) {
  if (licence === '') return `${name} names no licence`;
  if (!mayShip(name, licence)) return `${name} is under ${licence}, which may not ship (build/licences/policy.mjs)`;
  if (texts.every((text) => text.trim() === '')) return `${name} (${licence}) brings no licence text (build/licences/declared.mjs)`;
  if (!idsOf(licence).some((id) => id.startsWith('LGPL')) && texts.some((text) => GNU_GPL.test(text.slice(0, 400)) && !LESSER.test(text.slice(0, 400)))) return `${name} says ${licence}, but its text is the GNU General Public Licence`;
  return null;
}
