import { type Money, money } from "@/domain/evidence/money";

/** Money as the schema gives it: an exact decimal in a string, and its currency. */
export interface MoneyField {
  readonly amount: string;
  readonly currencyCode: string;
}

/** The same money as the domain computes and formats it. */
export function moneyOf(field: MoneyField): Money {
  return money(field.amount, field.currencyCode);
}
