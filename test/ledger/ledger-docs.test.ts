/** The examples of `docs/ledger.md` are a ledger. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entry, problemPlaces, read, settings, system } from './ledger-support.ts';

const text = readFileSync(new URL('../../docs/ledger.md', import.meta.url), 'utf8');
const blocks = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => block);
const blockWith = (key: string) => blocks.find(block => new RegExp(`^${key}:`, 'm').test(block)) ?? '';

it('without a problem', () => {
  const handover = blocks.find(block => block.startsWith('handover:')) ?? '';
  const id = 'directory-link';
  const files = {
    'settings.yaml': settings,
    'parties.yaml': blockWith('people'),
    'certificates/intranet.yaml': blockWith('endpoints'),
    [`certificates/${id}.yaml`]: entry(id).replace(
      /handover:.*\n/,
      handover.replace(/checklist:.*/, 'checklist: own'),
    ),
    'checklists/own.yaml': blockWith('questions').replace('id: server-certificate', 'id: own'),
    'items/vdi-license.yaml': blockWith('kind'),
    'systems/virtual-desktop.yaml': blockWith('declaration'),
    'systems/other.yaml': system('other'),
    [`acknowledgements/${id}.yaml`]: blockWith('entry'),
    'evidence/directory-link/settings.md': '',
  };
  const { ledger } = read(files);
  expect(problemPlaces(read(files))).toEqual([]);
  expect(ledger?.entries.map(({ id }) => id)).toEqual([id, 'intranet']);
  expect(ledger?.entries[0]?.handover?.answers.size).toBe(1);
  expect(ledger?.entries[0]?.acknowledged).toHaveLength(1);
  expect(ledger?.items).toHaveLength(1);
  expect(ledger?.systems[1]?.declaration?.contains).toEqual([id, 'vdi-license']);
  expect(ledger?.parties.get('acme-systems')).toMatchObject({ members: ['ando'] });
  expect(ledger?.parties.get('infra-ops')).toMatchObject({ former: { tanaka: '2027-03-31' } });
});
