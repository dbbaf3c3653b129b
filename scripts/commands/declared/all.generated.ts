/** All commands, in the order of the help text. Generated from scripts/commands/declared/ by scripts/generate/generate.ts: edit those, then `npm run generate`. */
import { command as applyCommand } from './apply-command.ts';
import { command as codeownersCommand } from './codeowners-command.ts';
import { command as compareCommand } from './compare-command.ts';
import { command as demoCommand } from './demo-command.ts';
import { command as doctorCommand } from './doctor-command.ts';
import { command as explainCommand } from './explain-command.ts';
import { command as initCommand } from './init-command.ts';
import { command as listCommand } from './list-command.ts';
import { command as matrixCommand } from './matrix-command.ts';
import { command as newCommand } from './new-command.ts';
import { command as planCommand } from './plan-command.ts';
import { command as probeCommand } from './probe-command.ts';
import { command as reviewCommand } from './review-command.ts';
import { command as scheduleCommand } from './schedule-command.ts';
import { command as sweepCommand } from './sweep-command.ts';
import { command as upgradeCommand } from './upgrade-command.ts';
import { command as validateCommand } from './validate-command.ts';
import { command as verifyCommand } from './verify-command.ts';

export const declarations = [
  validateCommand,
  probeCommand,
  matrixCommand,
  compareCommand,
  planCommand,
  applyCommand,
  sweepCommand,
  reviewCommand,
  listCommand,
  scheduleCommand,
  newCommand,
  codeownersCommand,
  doctorCommand,
  verifyCommand,
  explainCommand,
  initCommand,
  upgradeCommand,
  demoCommand,
] as const;
