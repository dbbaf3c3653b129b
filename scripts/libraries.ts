/**
 * Libraries that few runs need and that take long to load. Each is loaded on first use. An import at the top of a file would load
 * it always, and `import()` would make every caller asynchronous.
 */
import { createRequire } from 'node:module';
import type * as zlibLibrary from 'node:zlib';
import type * as csv from 'csv-stringify/sync';
import type Handlebars from 'handlebars';
import type * as ical from 'ical-generator';
import type ipaddr from 'ipaddr.js';
import type stringWidth from 'string-width';
import type * as yamlLibrary from 'yaml';

const load = createRequire(import.meta.url);

function lazily<Library>(name: string): () => Library {
  let library: Library | undefined;
  return () => {
    library ??= load(name) as Library;
    return library;
  };
}

export const csvStringify = lazily<typeof csv>('csv-stringify/sync');
export const handlebars = lazily<typeof Handlebars>('handlebars');
export const icalGenerator = lazily<typeof ical>('ical-generator');
export const ipAddresses = lazily<typeof ipaddr>('ipaddr.js');
export const yaml = lazily<typeof yamlLibrary>('yaml');
export const zlib = lazily<typeof zlibLibrary>('node:zlib');

const stringWidthModule = lazily<{ default: typeof stringWidth }>('string-width');

/** Columns of a terminal. Most texts of a long table are plain ASCII, of which each character takes one. */
export const columnsOf = (text: string): number =>
  plainAscii.test(text) ? text.length : stringWidthModule().default(text);

const plainAscii = /^[\x20-\x7e]*$/;
