/** How bad a finding is, and what people call it. */
import type { Localized } from './locale.ts';

export type Severity = 'info' | 'warning' | 'error';

export const severityWords: Readonly<Record<Severity, Localized>> = {
  info: { en: 'info', ja: '情報' },
  warning: { en: 'warning', ja: '警告' },
  error: { en: 'error', ja: 'エラー' },
};
