import { type Amount, decimalsOf, isMoney, isQuantity, isValue, worthOf, yuan } from './amount.rules.ts';
import { badQuantity, badValue, moneyIsCountedInYuan, valueDisagrees } from './commitment.errors.ts';

/** Reads an amount, or refuses: what cannot be kept, and money that would be two numbers. */
export function amountFrom(said: Amount): Required<Amount> {
  const { unitOfMeasure } = said;
  if (isMoney(said) !== (unitOfMeasure === yuan)) throw moneyIsCountedInYuan();
  if (!isQuantity(said.quantity, decimalsOf(said))) throw badQuantity();
  const valueFen = worthOf(said);
  if (valueFen !== null && !isValue(valueFen)) throw badValue();
  if (valueFen !== (said.valueFen ?? valueFen)) throw valueDisagrees(said.quantity, valueFen);
  return { kind: said.kind, quantity: said.quantity, unitOfMeasure, valueFen };
}
