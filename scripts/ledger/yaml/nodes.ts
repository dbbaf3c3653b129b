/** Tests the kind of a YAML node. The library is loaded on first use. */
import type { Alias, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { yaml } from '../../libraries.ts';

export const isAlias = (node: unknown): node is Alias => yaml().isAlias(node);
export const isMap = (node: unknown): node is YAMLMap => yaml().isMap(node);
export const isScalar = (node: unknown): node is Scalar => yaml().isScalar(node);
export const isSeq = (node: unknown): node is YAMLSeq => yaml().isSeq(node);
