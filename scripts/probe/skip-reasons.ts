/** Words for the reasons why an endpoint is not probed. */
import type { Localized } from '../text/locale.ts';
import type { Skipped } from './observation.ts';

export const skipWords: Readonly<Record<Skipped['reason'], Localized>> = {
  maintenance: { en: 'in maintenance', ja: '保守中' },
  'check-none': { en: 'recorded only', ja: '記録のみ' },
  suspended: { en: 'suspended', ja: '休止中' },
  retired: { en: 'retired', ja: '廃止' },
  planned: { en: 'planned', ja: '計画中' },
};
