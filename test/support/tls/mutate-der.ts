/** DER changed element by element: the lengths around a change fit again, so that readers come as far as the change. */
import fc from 'fast-check';
import { children, contents, type Element, elementAt, encoded } from '../../../scripts/pki/x509/der.ts';
import { tlv } from './der.ts';

/** One change; `at` picks the element, of those that {@link mutated} finds. */
export const mutation = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('tag', 'octet', 'cut', 'grow', 'remove', 'double', 'empty', 'replace', 'swap'),
  octet: fc.nat(255),
  octets: fc.uint8Array({ maxLength: 12 }),
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

interface Tree {
  tag: number;
  /** As it was. */
  whole: Buffer;
  /** Of a constructed element, or of an OCTET STRING that holds elements. */
  children?: Tree[];
  octets: Buffer;
}

/** @param whole one element, well formed @param within only inside of what these octets are (default: anywhere) */
export function mutated(whole: Buffer, changes: readonly Mutation[], within?: Buffer): Buffer {
  const tree = treeOf(elementAt(whole, 0));
  const root = within ? find(tree, within) : tree;
  if (!root) throw new Error('it is not in there');
  for (const change of changes) {
    const all = below(root);
    const chosen = all[change.at % all.length];
    if (chosen) apply(chosen, change);
  }
  return encode(tree);
}

function treeOf(element: Element): Tree {
  const octets = Buffer.from(contents(element));
  const parts = isConstructed(element) ? partsOf(element) : undefined;
  return { tag: element.tag, whole: encoded(element), octets, ...(parts && { children: parts.map(treeOf) }) };
}

const isConstructed = ({ tag }: Element) => (tag & 0x20) !== 0 || tag === 0x04;

function partsOf(element: Element): Element[] | undefined {
  try {
    return children(element);
  } catch {
    return undefined;
  }
}

/** With those they are in. */
const below = (tree: Tree, parent?: Tree): { tree: Tree; parent?: Tree }[] => [
  { tree, ...(parent && { parent }) },
  ...(tree.children ?? []).flatMap(child => below(child, tree)),
];

const find = (tree: Tree, octets: Buffer): Tree | undefined =>
  below(tree).find(({ tree }) => tree.whole.equals(octets))?.tree;

function apply({ tree, parent }: { tree: Tree; parent?: Tree }, { kind, octet, octets, at }: Mutation): void {
  const index = parent?.children?.indexOf(tree) ?? -1;
  const whole = contentOf(tree);
  switch (kind) {
    case 'tag':
      tree.tag = octet;
      return;
    case 'octet': {
      const changed = Buffer.from(whole);
      if (changed.length > 0) changed[at % changed.length] = octet;
      set(tree, changed);
      return;
    }
    case 'cut':
      set(tree, whole.subarray(0, -1));
      return;
    case 'grow':
      set(tree, Buffer.concat([whole, octets]));
      return;
    case 'empty':
      set(tree, Buffer.alloc(0));
      return;
    case 'replace':
      set(tree, Buffer.from(octets));
      return;
    case 'remove':
      parent?.children?.splice(index, 1);
      return;
    case 'double':
      parent?.children?.splice(index, 0, tree);
      return;
    case 'swap':
      parent?.children?.reverse();
  }
}

/** From now on, opaque. */
function set(tree: Tree, octets: Buffer): void {
  tree.octets = octets;
  delete tree.children;
}

const contentOf = ({ children: parts, octets }: Tree): Buffer =>
  parts ? Buffer.concat(parts.map(encode)) : octets;
const encode = (tree: Tree): Buffer => tlv(tree.tag, contentOf(tree));
