import type { ApolloServerPlugin } from '@apollo/server';
import { rateLimited } from '@hub/kit/errors.ts';
import { type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { budgetOf } from './budget.ts';
import type { MinuteCounts } from './minute-counts.ts';

export interface WriteRates {
  /** Mutations of one actor within a minute. */
  perMinute: number;
}

/** More than anyone writes by hand, and than a program of a unit should. */
const usualRates: WriteRates = { perMinute: 300 };

/** Refuses the mutations of an actor who writes too much at once. */
export function writeRates(
  counts: MinuteCounts,
  { perMinute } = usualRates,
): ApolloServerPlugin<RequestContext> {
  const budget = budgetOf('writes', perMinute, counts);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, contextValue: { caller } }) {
          if (operation?.operation !== OperationTypeNode.MUTATION) return;
          const { isOver, wholeInMs } = budget.take(
            caller.actor.id,
            fieldsIn(operation.selectionSet, document),
          );
          if (isOver) throw refusal(rateLimited(wholeInMs), caller.locale, 429);
        },
      };
    },
  };
}

/** How many mutations are called, those within fragments among them. */
function fieldsIn({ selections }: SelectionSetNode, document: DocumentNode): number {
  const counts = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet, document);
    const { name } = selection;
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name.value,
    );
    return fragment && 'selectionSet' in fragment ? fieldsIn(fragment.selectionSet, document) : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
