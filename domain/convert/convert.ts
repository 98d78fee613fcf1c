import Big from "big.js";
import type { Pay } from "../evidence/answers";
import { derive, type ProvenanceStep, type Sourced } from "../evidence/provenance";
import type { PayPeriod } from "../evidence/vocabulary";

/** One multiplication and division on the way from the pay that is printed to the pay that is asked for. */
export interface Conversion {
  readonly step: ProvenanceStep;
  readonly times: Big;
  readonly over: Big;
  /** Whether a rate takes part, so that the result is rounded. */
  readonly rounds: boolean;
  /** What the amount is in afterwards, where that changes. */
  readonly currency?: string;
  readonly period?: PayPeriod;
}

/** Why pay cannot be converted: a clause without capital and full stop. */
export interface NotConvertible {
  readonly because: string;
}

/** What is to be done, in order; nothing where pay is already as asked for. */
export type ConversionPlan = readonly Conversion[] | NotConvertible;

/** Whether a plan cannot be carried out. */
export function isNotConvertible(plan: ConversionPlan): plan is NotConvertible {
  return "because" in plan;
}

/** Two plans one after the other; the first that cannot be carried out stands. */
export function inTurn(first: ConversionPlan, next: ConversionPlan): ConversionPlan {
  if (isNotConvertible(first)) return first;
  return isNotConvertible(next) ? next : [...first, ...next];
}

/** How many decimals of a unit a converted amount is rounded to. */
const DECIMALS = 2;

/**
 * Pay after some conversions, each a step of its provenance. Multiplication is exact, division keeps
 * 20 decimals; only the last result is rounded, half to even, to two decimals, and only where a rate
 * takes part. Without conversions pay is returned as it is.
 */
export function applyConversions(
  pay: Sourced<Pay>,
  conversions: readonly Conversion[],
): Sourced<Pay> {
  const rounds = conversions.some((conversion) => conversion.rounds);
  const last = conversions.length - 1;
  return conversions.reduce(
    (input, conversion, index) =>
      derive(input, conversion.step, (value) =>
        converted(value, conversion, rounds && index === last),
      ),
    pay,
  );
}

function converted({ money, period, basis }: Pay, conversion: Conversion, round: boolean): Pay {
  const { times, over, currency = money.currency } = conversion;
  const product = money.amount.times(times);
  const amount = over.eq(1) ? product : product.div(over);
  return {
    money: { amount: round ? amount.round(DECIMALS, Big.roundHalfEven) : amount, currency },
    period: conversion.period ?? period,
    basis,
  };
}
