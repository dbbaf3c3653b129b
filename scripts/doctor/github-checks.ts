/** Asks GitHub whether it understands CODEOWNERS, and whether it would assign issues to these people. */
import type { GitHub } from '../tracker/github/client.ts';
import { GitHubError } from '../tracker/github/github-error.ts';
import type { Complaint, Diagnosis, Question } from './complaint.ts';

/** How many logins are asked about at once. */
const atOnce = 10;

/**
 * Asks one question after the other. When one gets no answer, the others are still asked, unless GitHub cannot be reached at all.
 * @param logins by login, the parties who have it
 * @param telling `forbidden`: the message for a token without the permission; `progress`: gets the number of logins that have been
 *   asked about
 */
export async function askGitHub(
  github: GitHub,
  logins: ReadonlyMap<string, readonly string[]>,
  telling: { forbidden: string; progress(done: number): void },
): Promise<Diagnosis> {
  const diagnosis: Diagnosis = { complaints: [], unanswered: [], asked: 0 };
  const note = (question: Question, ask: () => Promise<Complaint[]>) =>
    noteFailure(diagnosis, question, ask, telling.forbidden);
  const reached = await note('repository', () => issuesComplaints(github));
  if (!reached) return diagnosis;
  await note('codeowners', () => codeownersComplaints(github));

  const open = [...logins];
  while (open.length > 0) {
    const some = open.splice(0, atOnce);
    const answered = await note('assignees', async () => {
      const refused = await Promise.all(some.map(([login]) => isRefused(github, login)));
      return some.flatMap(([login, parties], index): Complaint[] =>
        refused[index] ? [{ kind: 'assignee-refused', login, parties: [...parties] }] : [],
      );
    });
    if (!answered) break;
    diagnosis.asked = logins.size - open.length;
    telling.progress(diagnosis.asked);
  }
  return diagnosis;
}

/** @returns whether there was an answer */
async function noteFailure(
  diagnosis: Diagnosis,
  question: Question,
  ask: () => Promise<Complaint[]>,
  forbidden: string,
): Promise<boolean> {
  try {
    diagnosis.complaints.push(...(await ask()));
    return true;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    // The tracker's message names the permissions for writing. Nothing is written here.
    const message = error.status === 403 && !error.limited ? forbidden : error.message;
    diagnosis.unanswered.push({ question, message });
    return false;
  }
}

async function issuesComplaints({ octokit, where }: GitHub): Promise<Complaint[]> {
  const { data } = await octokit.repos.get(where);
  return data.has_issues ? [] : [{ kind: 'issues-off' }];
}

async function codeownersComplaints({ octokit, where }: GitHub): Promise<Complaint[]> {
  try {
    const { data } = await octokit.repos.codeownersErrors(where);
    return data.errors.map(({ line, kind, source, message, suggestion }) => ({
      kind: 'codeowners-error',
      line,
      what: kind,
      source: source ?? '',
      said: message,
      ...(suggestion && { suggestion }),
    }));
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return [{ kind: 'codeowners-not-on-github' }];
    throw error;
  }
}

async function isRefused({ octokit, where }: GitHub, assignee: string): Promise<boolean> {
  try {
    await octokit.issues.checkUserCanBeAssigned({ ...where, assignee });
    return false;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return true;
    throw error;
  }
}
