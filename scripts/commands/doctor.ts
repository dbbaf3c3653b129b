/** `certledger doctor`: checks what surrounds the ledger: CODEOWNERS, assignees, names on GitHub. */

import { type Codeowners, codeownersOf } from '../codeowners/codeowners.ts';
import { refusalText } from '../codeowners/codeowners-words.ts';
import { difference } from '../codeowners/line-difference.ts';
import type { Complaint, Diagnosis } from '../doctor/complaint.ts';
import { diagnosisViews } from '../doctor/diagnosis-view.ts';
import { forbidden, progressText } from '../doctor/doctor-words.ts';
import { askGitHub } from '../doctor/github-checks.ts';
import { assignableLogins, namelessParties } from '../doctor/local-checks.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import { readIfThere } from '../files.ts';
import type { Ledger } from '../ledger/types.ts';
import type { Locale } from '../text/locale.ts';
import { connect, realTiming, type Timing } from '../tracker/github/client.ts';
import { textsIn } from '../tracker/github/github-messages.ts';
import { organizationOf, placeOf } from './codeowners.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { clearLine } from './shared/output-streams.ts';
import { print } from './shared/print.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/**
 * @param timing of requests; only tests shorten it
 * @throws UsageError when the ledger cannot be used, or GITHUB_REPOSITORY or GITHUB_API_URL is wrong
 */
export async function run(
  options: OptionsOf<'doctor'>,
  io: Io,
  timing: Timing = realTiming,
): Promise<ExitCode> {
  const { ledger, locale } = await usableLedger(options, io);
  const { place, path } = await placeOf(options.root);
  const organization = organizationOf(options.organization, io.env);
  const codeowners = codeownersOf(ledger, place, { organization, now: io.now });
  const local = [
    ...codeownersComplaints(codeowners, place.file, await readIfThere(path)),
    ...namelessParties(ledger, io.now),
  ];
  const asked = io.env.GITHUB_TOKEN ? await ask(ledger, io, locale, timing) : undefined;

  const diagnosis: Diagnosis = {
    complaints: [...local, ...(asked?.complaints ?? [])],
    unanswered: asked?.unanswered ?? [],
    ...(asked?.asked !== undefined && { asked: asked.asked }),
  };
  print(diagnosisViews[options.format], diagnosis, { locale }, io);
  if (diagnosis.unanswered.length > 0) return exitCodes.outside;
  return diagnosis.complaints.length > 0 ? exitCodes.problems : exitCodes.fine;
}

/** @param there the text of CODEOWNERS now; undefined: there is no such file */
function codeownersComplaints(made: Codeowners, file: string, there: string | undefined): Complaint[] {
  if (made.kind === 'refused') return [{ kind: 'codeowners-refused', because: refusalText(made.because) }];
  if (there === undefined) return [{ kind: 'codeowners-missing', file }];
  return difference(there, made.text).length > 0 ? [{ kind: 'codeowners-outdated', file }] : [];
}

async function ask(ledger: Ledger, io: Io, locale: Locale, timing: Timing): Promise<Diagnosis> {
  const github = connect(io.env, textsIn(locale), message => io.err(`${message}\n`), timing);
  const logins = assignableLogins(ledger, io.now);
  return askGitHub(github, logins, {
    forbidden: forbidden[locale],
    progress(done) {
      if (!io.interactive) return;
      io.err(`${clearLine}${progressText(done, logins.size)[locale]}${done < logins.size ? '' : '\n'}`);
    },
  });
}
