import type { Directive, Schema } from '@apollo/federation-internals';

/** How long a list is, as `@listSize` says it of a field. */
export interface ListSize {
  /** If no argument tells. */
  assumed: number | undefined;
  /** The arguments that tell. */
  slicing: readonly string[];
  /** The lists that are meant, where the field is none itself: the `edges` of a connection. */
  sized: readonly string[];
}

/** What a supergraph says of costs, by `@cost` and `@listSize` of the IBM cost specification. */
export interface StatedCosts {
  weightOfField(type: string, field: string): number | undefined;
  weightOfType(type: string): number | undefined;
  listSizeOf(type: string, field: string): ListSize | undefined;
}

const specification = 'https://specs.apollo.dev/cost';

export function statedCosts(supergraph: Schema): StatedCosts {
  const feature = supergraph.coreFeatures?.getByIdentity(specification);
  if (!feature) return { weightOfField: none, weightOfType: none, listSizeOf: none };
  const cost = feature.directiveNameInSchema('cost');
  const listSize = feature.directiveNameInSchema('listSize');
  const fieldOf = (type: string, field: string) => {
    const parent = supergraph.type(type);
    return parent && 'field' in parent ? parent.field(field) : undefined;
  };
  return {
    weightOfField: (type, field) => weightIn(fieldOf(type, field)?.appliedDirectivesOf(cost)),
    weightOfType: (type) => weightIn(supergraph.type(type)?.appliedDirectivesOf(cost)),
    listSizeOf(type, field) {
      const [applied] = fieldOf(type, field)?.appliedDirectivesOf(listSize) ?? [];
      if (!applied) return undefined;
      const { assumedSize, slicingArguments = [], sizedFields = [] } = applied.arguments();
      return { assumed: assumedSize, slicing: slicingArguments, sized: sizedFields };
    },
  };
}

const none = () => undefined;

function weightIn([applied]: readonly Directive[] = []): number | undefined {
  return applied && Number(applied.arguments().weight);
}
