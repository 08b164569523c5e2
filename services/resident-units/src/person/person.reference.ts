import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Person } from './person.stub.ts';

/** Not a UUID: an outside issuer calls its people as it likes. */
export const resolvePerson: ReferenceResolver = async ({ id }) => new Person(id);
