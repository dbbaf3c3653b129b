/** Messages for a running certledger that is no release, or whose commit is not known. */
import type { Reference } from '../../init/running-release.ts';
import type { Localized } from '../../text/locale.ts';

export const unknownReference: Localized = {
  en: 'The commit of this certledger is unknown: it is neither a git clone nor an archive of a commit. Run it from a clone, or from a downloaded release.',
  ja: 'この certledger がどのコミットのものか判別できません（git のクローンでも、コミットのアーカイブでもありません）。クローンまたはリリースのアーカイブから実行してください。',
};

export const notARelease = ({ sha }: Reference): Localized => ({
  en: `This certledger is not a release, so workflows pin its commit ${sha.slice(0, 12)}. Check out a release (git checkout v…) and run this again to pin that.`,
  ja: `この certledger はリリース版ではないため、ワークフローではコミット ${sha.slice(0, 12)} を参照します。リリース版を参照するには、リリースをチェックアウト（git checkout v…）してからもう一度実行してください。`,
});
