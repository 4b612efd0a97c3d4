import type { AstExpression, Identifier, LambdaExpression } from '@borgar/fx';
import { parse, parseA1Ref, tokenize } from '@borgar/fx';
import type { WorkbookData } from '../../../workbook/workbook-data';
import { isExcelFunction } from '../calculation/excel-functions';
import { invalidArgument } from '../errors';
import { findSheet } from '../sheet-model/find-name';
import { isValidFormula } from '../sheet-model/formula-syntax';

/**
 * The formula of a conditional format or a data validation, with its "=". Throws InvalidArgument for what Excel
 * refuses there and takes elsewhere: array constants, unions, intersections, computed ranges, LAMBDA, spills,
 * structured references, several cells outside a function (unless `allowsCells`), other workbooks, and functions
 * that are not Excel's.
 */
export function readCriteriaFormula(
  workbook: WorkbookData,
  given: unknown,
  allowsCells = false,
): string {
  if (typeof given !== 'string' || given.trim() === '') throw invalidArgument();
  const formula = given.startsWith('=') ? given : `=${given}`;
  if (!isValidFormula(formula)) throw refusal(`“${given}” cannot be read`);
  const expression = parse(tokenize(formula, { mergeRefs: true, withLocation: false }));
  checkNode(expression, workbook, allowsCells);
  return formula;
}

/** What the parser gives: an operand of a call that was left out is null. */
type FormulaNode = AstExpression | null;

function refusal(reason: string): Error {
  return invalidArgument(`Excel does not take this formula as a criterion: ${reason}.`);
}

function checkNode(node: FormulaNode, workbook: WorkbookData, inFunction: boolean): void {
  switch (node?.type) {
    case 'ArrayExpression':
      throw refusal('it has an array constant');
    case 'LambdaExpression':
      throw refusal('it has a LAMBDA');
    case 'ReferenceIdentifier':
      return checkReference(node.value, node.kind, workbook, inFunction);
    case 'UnaryExpression':
      if (node.operator === '#') throw refusal('it refers to a spilled range');
      return checkNodes(node.arguments, workbook, inFunction);
    case 'BinaryExpression':
      if (node.operator === ',') throw refusal('it has a union');
      if (node.operator === ' ') throw refusal('it has an intersection');
      if (node.operator === ':') throw refusal('it computes a range');
      return checkNodes(node.arguments, workbook, inFunction);
    case 'LetExpression':
      for (const { init } of node.declarations) checkNode(init, workbook, inFunction);
      return checkNode(node.body, workbook, inFunction);
    case 'CallExpression':
      checkCallee(node.callee);
      return checkNodes(node.arguments, workbook, true);
  }
}

function checkNodes(
  nodes: readonly FormulaNode[],
  workbook: WorkbookData,
  inFunction: boolean,
): void {
  for (const node of nodes) checkNode(node, workbook, inFunction);
}

/** The parser's types leave out that a LAMBDA or the result of a call may be called too. */
function checkCallee(callee: Identifier | LambdaExpression): void {
  if (callee.type !== 'Identifier') throw refusal('it calls something that is no function');
  checkFunction(callee.name);
}

function checkFunction(name: string): void {
  const plain = name.replace(/^_xl(?:fn|ws)\./i, '');
  if (!isExcelFunction(plain)) throw refusal(`${name} is not a function of Excel`);
}

function checkReference(
  text: string,
  kind: string,
  workbook: WorkbookData,
  inFunction: boolean,
): void {
  if (kind === 'table' || text.includes('[')) {
    throw refusal('it has a structured reference or refers to another workbook');
  }
  const reference = parseA1Ref(text);
  const [sheetName] = reference?.context ?? [];
  if (sheetName !== undefined && !findSheet(workbook, sheetName)) {
    throw refusal(`there is no sheet “${sheetName}”`);
  }
  if (!inFunction && reference && 'range' in reference && !isSingleCell(reference.range)) {
    throw refusal(`${text} is more than one cell and stands outside a function`);
  }
}

interface ParsedRange {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
}

function isSingleCell({ top, left, bottom, right }: ParsedRange): boolean {
  return typeof top === 'number' && typeof left === 'number' && top === bottom && left === right;
}
