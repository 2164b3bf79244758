import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The words of schema.org, as Google writes them out in the types of `schema-dts`. */
interface Vocabulary {
  /** The interfaces that a type rests on, by its name: its own first, then those it inherits from. */
  lineOf(type: string): string[] | undefined;
  /** What a property of a type may hold, by names of types; undefined where it has no such property. */
  holds(type: string, property: string): string[] | undefined;
}

/** Reads every type, what it inherits from, and what each of its properties may hold. */
export function readVocabulary(): Vocabulary {
  const file = new URL('../../node_modules/schema-dts/dist/schema.d.ts', import.meta.url).pathname;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const parents = new Map<string, string[]>();
  const properties = new Map<string, Map<string, string[]>>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const name = statement.name.text;
    parents.set(
      name,
      (statement.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.expression.getText(source))),
    );
    const own = new Map<string, string[]>();
    for (const member of statement.members) {
      if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name)) continue;
      const value = member.type && ts.isTypeReferenceNode(member.type) ? member.type.typeArguments?.[0] : undefined;
      const choices = value === undefined ? [] : ts.isUnionTypeNode(value) ? [...value.types] : [value];
      own.set(
        member.name.text,
        choices.map((choice) => choice.getText(source)),
      );
    }
    properties.set(name, own);
  }
  const above = (name: string): string[] => [name, ...(parents.get(name) ?? []).flatMap(above)];
  const lineOf = (type: string) => (parents.has(`${type}Leaf`) ? above(`${type}Leaf`) : undefined);
  return {
    lineOf: (type) => lineOf(type)?.map((name) => name.replace(/(?:Base|Leaf)$/, '')),
    holds: (type, property) =>
      lineOf(type)
        ?.map((name) => properties.get(name)?.get(property))
        .find((choices) => choices !== undefined),
  };
}

const texts = ['Text', 'URL', 'Date', 'DateTime', 'string'];

/**
 * Holds a thing in JSON-LD, and all things inside it, to the vocabulary.
 * @returns what is wrong, each with the way to it: `Article.about.Thing.nam: no such property`
 */
export function problemsOf(thing: unknown, vocabulary: Vocabulary, way = ''): string[] {
  if (typeof thing !== 'object' || thing === null) return [`${way}: not a thing`];
  const type = '@type' in thing ? String(thing['@type']) : '';
  const here = way === '' ? type : `${way}.${type}`;
  if (!vocabulary.lineOf(type)) return [`${here}: no such type`];
  return Object.entries(thing).flatMap(([property, value]) => {
    if (property.startsWith('@')) return [];
    const at = `${here}.${property}`;
    // What a reader types in is told of an action by the name of the property and `-input`.
    if (property.endsWith('-input') && vocabulary.lineOf(type)?.includes('Action')) return [];
    const choices = vocabulary.holds(type, property);
    if (!choices) return [`${at}: no such property`];
    return [value].flat().flatMap((one: unknown) => {
      // The address of a page may stand for the thing that it tells of: so Google wants the items of a trail.
      if (typeof one === 'string' && choices.includes('Thing') && URL.canParse(one)) return [];
      if (typeof one === 'string') return choices.some((choice) => texts.includes(choice)) ? [] : [`${at}: no text`];
      if (typeof one === 'boolean') return choices.includes('Boolean') ? [] : [`${at}: not true or false`];
      if (typeof one === 'number')
        return choices.some((choice) => ['Number', 'Integer'].includes(choice)) ? [] : [`${at}: no number`];
      if (typeof one !== 'object' || one === null) return [`${at}: nothing`];
      if (Object.keys(one).join() === '@id') return choices.includes('IdReference') ? [] : [`${at}: no reference`];
      const line = vocabulary.lineOf('@type' in one ? String(one['@type']) : '');
      const fits = line?.some((name) => choices.includes(name)) ?? true;
      return [...(fits ? [] : [`${at}: does not hold ${line?.[0] ?? ''}`]), ...problemsOf(one, vocabulary, at)];
    });
  });
}
