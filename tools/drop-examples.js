import ts from 'typescript';

/**
 * Webpack loader: leaves `examples` out of a rule. They are the rule's tests and its documentation; the add-in
 * never reads them.
 */
export default function dropExamples(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.ES2022);
  const examples = file.statements
    .flatMap(listObjects)
    .flatMap(({ properties }) =>
      properties.filter(
        (property) => ts.isPropertyAssignment(property) && property.name.text === 'examples',
      ),
    );
  return examples
    .reverse()
    .reduce(
      (text, { pos, end }) =>
        `${text.slice(0, pos)} examples: { bad: [], good: [] }${text.slice(end)}`,
      source,
    );
}

/** The object literals that a statement assigns to constants. */
function listObjects(statement) {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .map(({ initializer }) => initializer)
    .filter((value) => value !== undefined && ts.isObjectLiteralExpression(value));
}
