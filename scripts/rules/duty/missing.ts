import type { Rule } from '../rule.ts';
import { dutyOf, placeOfRole } from '../shared/duty.ts';

export const rule: Rule = {
  id: 'duty.missing',
  order: 10,
  basis: 'record',
  review: {
    toldBy: ['schema.required'],
    place: (entry, { roles }) => placeOfRole(roles, entry),
  },
  severity: 'warning',
  title: { en: 'Nobody has the duty', ja: '責任者の未記入' },
  when: {
    en: 'An active entry names nobody as owner, or nobody who owes its renewal (of a system: who operates it).',
    ja: '稼働中の登録に、所管または更新の責任者（システムでは保守担当）が記入されていないとき。',
  },
  text: {
    en: 'Nobody is named as: {{roles}}. {{file}} has to say who it is.',
    ja: '次の役割に誰も記入されていません: {{roles}}。{{file}} に記入してください。',
  },
  remedy: {
    en: 'Ask around until one party says yes, and write it into the entry: `owner` for who answers for it, `renewal.responsible` (of a system `operator`) for who does the work. What is everybody’s business is nobody’s.',
    ja: '引き受ける関係者を一者に決め、登録に記入してください。所管は `owner`、更新の責任者は `renewal.responsible`（システムの保守担当は `operator`）です。全員の仕事は、誰の仕事でもなくなります。',
  },
  facts: { roles: 'words', file: 'text' },
  check: entry => {
    const { team, primary, deputy } = entry.owner;
    const { role, party } = dutyOf(entry);
    const roles = [...((team ?? primary ?? deputy) ? [] : ['owner']), ...(party ? [] : [role])];
    return roles.length > 0 ? [{ facts: { roles, file: entry.file } }] : [];
  },
};
