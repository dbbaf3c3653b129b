import { json } from '../../text/encode.ts';
import type { Views } from '../../text/view.ts';
import type { ApplyResult } from '../apply.ts';
import { renderApplyResult } from './result-text.ts';

export const resultViews = {
  text: (result, { locale }) => renderApplyResult(result, locale),
  json: result => json({ schemaVersion: 1, ...result }),
} satisfies Views<ApplyResult>;
