import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

/** What is asked of an object of which nothing else is. */
export const onlyType: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** A document of which parts were left out, with something to ask wherever nothing is left. */
export const filled = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: { leave: ({ selections }) => (selections.length > 0 ? undefined : onlyType) },
  });
