const KINDS = [
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'ClassDeclaration',
  'FunctionDeclaration',
];

/** ESLint rule: a type, class or function that a file exports says what it is, in a docstring right before it. */
export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      missing: 'Say in a docstring what {{name}} is: what it stands for, units, errors.',
    },
  },
  create: (context) => ({
    ExportNamedDeclaration(node) {
      const { declaration } = node;
      if (!KINDS.includes(declaration?.type)) return;
      const comment = context.sourceCode.getCommentsBefore(node).at(-1);
      if (comment?.type === 'Block' && comment.value.startsWith('*')) return;
      const { id } = declaration;
      context.report({ node: id, messageId: 'missing', data: { name: id.name } });
    },
  }),
};
