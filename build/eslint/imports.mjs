/**
 * The rule `layers/imports`: every import, export-from, import() and import
 * type is resolved to the layer, package or Node module it means and checked
 * against the table in layers.mjs.
 */
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { layers } from './layers.mjs';

const layerNames = Object.keys(layers);

/** The layer that a file of the checkout belongs to, or undefined. */
function layerOf(file) {
  const relative = path.relative(inRoot(), file).split(path.sep).join('/');
  return layerNames.find((name) => relative.startsWith(`${layers[name].folder}/`));
}

/** `@scope/name/deep` → `@scope/name`; `name/deep` → `name`. */
const packageOf = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** What is wrong with importing `specifier` from `file`, in a few words, or undefined. */
function wrong(file, from, specifier) {
  const { may, node, packages, never } = layers[from];
  if (specifier.startsWith('@common/')) return from === 'renderer' ? undefined : 'the alias @common/ outside the renderer';
  if (specifier.startsWith('.')) {
    const target = path.resolve(path.dirname(file), specifier.replace(/\?.*$/, ''));
    const to = layerOf(target);
    if (to === from || may.includes(to)) return undefined;
    return to ? `the layer ${to}` : `${specifier}, which lies in no layer`;
  }
  if (specifier.startsWith('node:') || isBuiltin(specifier)) return node ? undefined : `Node's ${specifier}`;
  const name = packageOf(specifier);
  const allowed = packages ? packages.includes(name) : !never.includes(name);
  return allowed ? undefined : `the package ${name}`;
}

export const imports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wall: 'The layer {{from}} may not import {{what}}. {{why}}' },
  },
  create(context) {
    const from = layerOf(context.filename);
    if (!from) return {};
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const what = wrong(context.filename, from, source.value);
      if (what) context.report({ node: source, messageId: 'wall', data: { from, what, why: layers[from].why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    };
  },
};
