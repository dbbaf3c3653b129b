/** The id of an entry must equal the name of its file. */
import type { Localized } from '../../text/locale.ts';
import { textAt } from '../data.ts';
import { shapes } from '../messages/schema-terms.ts';
import type { Fault } from '../source.ts';

/** The pattern of `schemas/common.schema.json`. A text that matches is safe in any sentence. */
export const possibleId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** @param key the key that holds the id */
export function idFault(data: unknown, key: string, stem: string): Fault[] {
  const id = textAt(data, [key]);
  if (id === undefined || id === stem) return [];
  return [{ rule: 'entry.id-file-name', values: { id, advice: advice(key, id, stem) }, path: [key] }];
}

/** Which of the two to change: the one that is not a valid id, or either. */
function advice(key: string, id: string, stem: string): Localized {
  const [idHolds, stemHolds] = [possibleId.test(id), possibleId.test(stem)];
  if (idHolds && stemHolds) {
    return {
      en: `Rename the file to ${id}.yaml, or write \`${key}: ${stem}\`.`,
      ja: `ファイル名を ${id}.yaml にするか、\`${key}: ${stem}\` と書いてください。`,
    };
  }
  if (idHolds) {
    return { en: `Rename the file to ${id}.yaml.`, ja: `ファイル名を ${id}.yaml にしてください。` };
  }
  if (stemHolds) return { en: `Write \`${key}: ${stem}\`.`, ja: `\`${key}: ${stem}\` と書いてください。` };
  return {
    en: `Rename the file, and write the same id in it: ${shapes.id.en}.`,
    ja: `ファイル名を改め、同じ id（${shapes.id.ja}）を書いてください。`,
  };
}
