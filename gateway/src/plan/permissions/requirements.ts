import { type Actor, nobody } from '@hub/kit/actor.ts';
import { type ConstDirectiveNode, type DocumentNode, Kind, type ValueNode } from 'graphql';
import { argumentIn } from '../corrections/join-directives.ts';

/** What it takes to be answered something, of which others than this may be asked too. */
export interface Requirement {
  isMetBy(actor: Actor): boolean;
}

/** By a type's name, or a type's and a field's: `Unit` and `Unit.name`. */
export type Requirements = ReadonlyMap<string, readonly Requirement[]>;

/** Reads `@authenticated`, `@requiresScopes` and `@policy` from a supergraph, whatever it calls them. */
export function requirementsIn(supergraph: DocumentNode): Requirements {
  const specified = specifiedIn(supergraph);
  const requirements = new Map<string, Requirement[]>();
  if (specified.size === 0) return requirements;
  const read = (place: string, directives: readonly ConstDirectiveNode[] = []) => {
    const found = directives.flatMap((node) => specified.get(node.name.value)?.(node) ?? []);
    if (found.length > 0) requirements.set(place, found);
  };
  for (const node of supergraph.definitions) {
    if (!('name' in node) || !node.name || !('directives' in node)) continue;
    read(node.name.value, node.directives as readonly ConstDirectiveNode[]);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) read(`${node.name.value}.${field.name.value}`, field.directives);
  }
  return requirements;
}

type ReadRequirement = (node: ConstDirectiveNode) => Requirement;

const kinds: Readonly<Record<string, ReadRequirement>> = {
  authenticated: () => ({ isMetBy: ({ id }) => id !== nobody.id }),
  requiresScopes: (node) => oneOfAll(node, 'scopes', ({ scopes }) => scopes),
  policy: (node) => oneOfAll(node, 'policies', ({ policies }) => policies),
};

/** One of several sets, all of which the actor has to have. */
function oneOfAll(
  { arguments: args = [] }: ConstDirectiveNode,
  name: string,
  hadBy: (actor: Actor) => readonly string[] | undefined,
): Requirement {
  const ways = listOf(args.find((argument) => argument.name.value === name)?.value).map(textsOf);
  return { isMetBy: (actor) => ways.some((all) => all.every((one) => hadBy(actor)?.includes(one))) };
}

/** GraphQL lets one value stand for a list of it. */
const listOf = (value: ValueNode | undefined): readonly ValueNode[] => {
  if (value?.kind === Kind.LIST) return value.values;
  return value ? [value] : [];
};

const textsOf = (value: ValueNode): string[] =>
  listOf(value).map((text) => (text.kind === Kind.STRING ? text.value : ''));

/** What each directive that the supergraph links says. */
function specifiedIn({ definitions }: DocumentNode): ReadonlyMap<string, ReadRequirement> {
  const schema = definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  return new Map(
    (schema?.directives ?? []).flatMap(({ arguments: args = [] }) => {
      const [, kind = ''] = specification.exec(argumentIn(args, 'url') ?? '') ?? [];
      const read = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
      return read ? [[argumentIn(args, 'as') ?? kind, read] as const] : [];
    }),
  );
}

const specification = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v0\.\d+$/;
