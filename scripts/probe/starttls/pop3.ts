import type { Lines } from './lines.ts';
import { refusal } from './refusal.ts';

/** RFC 2595 §4. */
export async function pop3(lines: Lines): Promise<void> {
  const greeting = await lines.next();
  if (/^-ERR/i.test(greeting)) throw refusal.service(greeting);
  if (!/^\+OK/i.test(greeting)) throw refusal.greeting('POP3', greeting);

  lines.send('CAPA');
  // Without CAPA (RFC 2449) there is nothing to read an offer from: STLS itself is tried.
  if (/^\+OK/i.test(await lines.next())) {
    let offered = false;
    for (let line = await lines.next(); line !== '.'; line = await lines.next())
      offered ||= /^STLS\s*$/i.test(line);
    if (!offered) throw refusal.notOffered('STLS');
  }

  lines.send('STLS');
  const reply = await lines.next();
  if (!/^\+OK/i.test(reply)) throw refusal.refused(reply);
}
