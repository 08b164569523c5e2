import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A write that waits for the network. Its id is its `clientMutationId`, so that it counts once however often it is sent. */
export interface WaitingWrite {
  id: string;
  signupId: string;
  /** Whose it is: a phone may change hands. */
  personId: string;
  /** By the phone's own clock, which may be wrong. */
  tappedAtMs: number;
  /** By the hub's clock, once that has been asked; from then on the write never changes. */
  at?: string;
}

export interface KeptAnswer {
  key: string;
  data: unknown;
  /** When it was fetched, by this device. */
  keptAtMs: number;
}

interface HubDatabase extends DBSchema {
  answers: { key: string; value: KeptAnswer };
  waiting: { key: string; value: WaitingWrite };
}

let opened: Promise<IDBPDatabase<HubDatabase>> | undefined;

/** What this device keeps for the time without a network. */
export const database = () => {
  opened ??= openDB<HubDatabase>('hub', 1, {
    upgrade(db) {
      db.createObjectStore('answers', { keyPath: 'key' });
      db.createObjectStore('waiting', { keyPath: 'id' });
    },
  });
  return opened;
};
