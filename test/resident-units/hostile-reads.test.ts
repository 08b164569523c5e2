import { newId } from '@hub/kit/identifiers.ts';
import { type GraphQLArgument, getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { factoriesOn, promiseOf } from './factories.ts';
import { expectNoSurprise, hostileValues, schema } from './hostile.ts';

const hub = useHub('empty');
const { aUnit, aMember, aNeed, aShift, aSignup } = factoriesOn(hub);

const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Cursors that no list has given out. */
const cursors = [
  ...['', 'x', 'e30', '\0', 'x'.repeat(5000)],
  ...[null, 1, {}, [], ['x'], ['x', 'x'], ['x', 'x', 'x'], [null, null]].map(cursor),
  ...[
    [{ $or: [] }, 'x'],
    [{ id: 1 }, 'x'],
    [{ __raw: 'x' }, 'x'],
    [['x'], 'x'],
    [true, 'x'],
    [7, 'x'],
    ['\0', 'x'],
  ].map(cursor),
  ...['2026-02-30', '9999999-01-01', "'; drop table unit; --", ''].map((value) => cursor([value, newId()])),
];

const board = 'resourceCommitments(communityId: "000000000001", quarter: "2026Q2")';

/** A row of each type that has fields with arguments: how a query comes to it, and who asks. */
const ways: Record<string, () => Promise<{ to: (field: string) => string; as?: string }>> = {
  AuditTrail: async () => ({ to: (field) => `auditTrail { ${field} }` }),
  Query: async () => ({ to: (field) => field }),
  Unit: async () => {
    const { id } = await aUnit();
    return { to: (field) => `unit(id: "${id}") { ${field} }` };
  },
  InServiceMember: async () => {
    const { as } = await aMember();
    return { to: (field) => `me { inServiceMember { ${field} } }`, as };
  },
  Community: async () => ({ to: (field) => `${board} { community { ${field} } }` }),
  CommitmentBoard: async () => ({ to: (field) => `${board} { ${field} }` }),
  Shift: async () => {
    const { id, as, community } = await aMember();
    await aSignup(id, await aShift(community));
    return {
      to: (field) => `me { inServiceMember { signups { edges { node { shift { ${field} } } } } } }`,
      as,
    };
  },
  Need: async () => {
    const unit = await aUnit();
    const promise = promiseOf(unit, { needId: await aNeed(unit.community) });
    const { data } = await hub.write('claimNeed', promise, unit.liaison, 'id');
    return { to: (field) => `commitment(id: "${data.claimNeed.id}") { need { ${field} } }` };
  },
};

/** What an honest caller gives for an argument that must be given. */
const usual: Record<string, unknown> = {
  quarter: '2026Q2',
  year: 2026,
  first: 5,
  past: false,
  upcoming: true,
  communityId: '000000000001',
  id: newId(),
};

const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => name !== 'Mutation' && !name.startsWith('__'))
  .flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field.name, field] as const))
  .filter(([, , { args }]) => args.length > 0);

describe('a field', () => {
  it.each(fields)(
    'of %s, %s, answers whatever it is given with its rows or a coded refusal',
    async (type, name, { args, type: result }) => {
      const { to, as } = await (ways[type] as (typeof ways)[string])();
      const selection = isLeafType(getNamedType(result)) ? '' : '{ __typename }';
      const ask = (given: GraphQLArgument[], values: object) => {
        const declared = given.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
        const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
        return hub.ask(
          `query (${declared}) { ${to(`${name}(${passed}) ${selection}`)} }`,
          { ...values },
          as ? { as } : {},
        );
      };
      const required = args.filter(({ type: asked }) => isNonNullType(asked));
      const honest = Object.fromEntries(required.map((argument) => [argument.name, usual[argument.name]]));
      if (required.length > 0) expect((await ask(required, honest)).errors).toBeUndefined();
      for (const argument of args) {
        const others = required.filter((other) => other !== argument);
        const values = argument.name === 'after' ? cursors : hostileValues(argument.type);
        const given = values.map((value) => ({ ...honest, [argument.name]: value }));
        await Promise.all(
          given.map(async (each) => expectNoSurprise(await ask([argument, ...others], each), each)),
        );
      }
    },
    120_000,
  );
});
