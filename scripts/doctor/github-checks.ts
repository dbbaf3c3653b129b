/** What only GitHub can tell: does it understand CODEOWNERS, and would it assign these people? */
import type { GitHub } from '../tracker/github/client.ts';
import { GitHubError } from '../tracker/github/github-error.ts';
import type { Complaint, Diagnosis, Question } from './complaint.ts';

/** How many logins are asked about at once. */
const atOnce = 10;

/**
 * Asks one question after the other; one that gets no answer does not keep the others from being asked, unless GitHub
 * cannot be talked to at all.
 * @param logins by login, the parties who have it
 * @param telling `forbidden`: what is said where the token may not ask; `progress`: told how many of the logins have been
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
    // The sentence of the tracker is about what writing takes; here nothing is written.
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
