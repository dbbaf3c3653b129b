import type { Rule } from '../rule.ts';
import { dutyOf, placeOfRole } from '../shared/duty-parties.ts';

export const rule: Rule = {
  id: 'duty.missing',
  order: 10,
  basis: 'record',
  review: {
    toldBy: ['schema.required'],
    place: (entry, { roles }) => placeOfRole(roles, entry),
  },
  severity: 'warning',
  title: { en: 'No responsible party', ja: '責任者の未記入' },
  when: {
    en: 'An active entry names no owner, or no party responsible for its renewal (for a system: no operator).',
    ja: '稼働中の登録に、所管または更新の責任者（システムでは保守担当）が記入されていないとき。',
  },
  text: {
    en: 'No party is named for: {{roles}}. Add it to {{file}}.',
    ja: '次の役割に誰も記入されていません: {{roles}}。{{file}} に記入してください。',
  },
  remedy: {
    en: 'Agree on one party and write it into the entry: `owner` for the owner, `renewal.responsible` (for a system `operator`) for the party that does the work.',
    ja: '引き受ける関係者を一者に決め、登録に記入してください。所管は `owner`、更新の責任者は `renewal.responsible`（システムの保守担当は `operator`）です。',
  },
  facts: { roles: 'words', file: 'text' },
  check: entry => {
    const { team, primary, deputy } = entry.owner;
    const { role, party } = dutyOf(entry);
    const roles = [...((team ?? primary ?? deputy) ? [] : ['owner']), ...(party ? [] : [role])];
    return roles.length > 0 ? [{ facts: { roles, file: entry.file } }] : [];
  },
};
