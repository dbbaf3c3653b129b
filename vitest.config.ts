import { defineConfig } from 'vitest/config';
import { patience } from './test/support/property.ts';
import { projects } from './test/support/tools/projects.ts';

const { pure, world, alone } = projects();
const setupFiles = ['./test/support/check-leftovers.ts'];

export default defineConfig({
  test: {
    testTimeout: patience(30_000),
    hookTimeout: patience(30_000),
    // What is expected is written when somebody asks for it (`npm run record`), and never because it is missing.
    update: 'none',
    provide: { isRecording: process.argv.includes('--update') },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'world', include: world, isolate: false, setupFiles } },
      { extends: true, test: { name: 'alone', include: alone, setupFiles } },
    ],
  },
});
