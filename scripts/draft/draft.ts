/** The data of a new entry, before it is written as text. Pure. */
import type { Item, Owner, Status } from '../ledger/types.ts';

interface Common {
  id: string;
  title: string;
  status: Status;
  owner: Owner;
  handover: {
    /** `YYYY-MM-DD` */
    due: string;
    builder?: string;
  };
}

/** The contract that states a duty. A contractor's duty must have one. */
export type Duty = { reference: string; clause: string };

interface Renewed {
  system?: string;
  responsible: string;
  contract?: Duty;
}

interface CertificateDraft extends Common, Renewed {
  type: 'certificate';
  /** In the short form, as the person gave it. */
  endpoints: string[];
  /** A key of the settings' `sites`. */
  site?: string;
  /** The servers hold an RSA and an ECDSA certificate. */
  keyTypes?: 'both';
}

export interface ItemDraft extends Common, Renewed {
  type: 'item';
  kind: Item['kind'];
  /** `YYYY-MM-DD` */
  expires: string;
}

export interface SystemDraft extends Common {
  type: 'system';
  /** Who maintains it. */
  operator?: string;
  contract?: Duty;
}

export type Draft = CertificateDraft | ItemDraft | SystemDraft;
export type DraftType = Draft['type'];

/** Folder of each type below `inventory/`. */
export const folders = {
  certificate: 'certificates',
  item: 'items',
  system: 'systems',
} as const satisfies Record<DraftType, string>;

/** The path of the file, relative to the root. */
export function fileOf({ type, id }: Pick<Draft, 'type' | 'id'>): string {
  return `inventory/${folders[type]}/${id}.yaml`;
}
