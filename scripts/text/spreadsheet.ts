/** CSV for a spreadsheet. */
import { csvStringify } from '../libraries.ts';

/**
 * CSV that a spreadsheet opens as it is. Without the byte order mark, Excel would take UTF-8 for the local encoding. Formulas are
 * escaped, so that nothing is calculated. A number stays a number, also below zero.
 */
export const spreadsheetCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  csvStringify().stringify([...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
