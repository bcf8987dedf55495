import { attribute, childrenOf, directText, localName, type XmlElement } from './readXml';

/** The only graph that is read. */
export function graphIn(root: XmlElement): XmlElement | undefined {
  return root.children.find((child) => localName(child) === 'graph');
}

/** An attribute of nodes or lines; `byDefault`: what it says of those that say nothing, '' where that is nothing. */
export interface Declared {
  readonly id: string;
  readonly title: string;
  readonly byDefault: string;
}

/** What a file says of all its nodes and lines. */
export interface GexfFrame {
  readonly name: string;
  readonly node: readonly Declared[];
  readonly edge: readonly Declared[];
  /** Lines of which nothing is said run both ways. */
  readonly mutual: boolean;
}

/** What has come so far of it, whatever the file is. */
export function gexfFrame(root: XmlElement): GexfFrame {
  const meta = childrenOf(root, 'meta').flatMap((element) => childrenOf(element));
  const title = meta.find((element) => /^(?:title|description)$/i.test(localName(element)));
  const graph = graphIn(root);
  const lists = graph ? childrenOf(graph, 'attributes') : [];
  const isOfEdges = (list: XmlElement) => attribute(list, 'class') === 'edge';
  return {
    name: (title && directText(title)) || 'the graph',
    node: declaredIn(lists.filter((list) => !isOfEdges(list))),
    edge: declaredIn(lists.filter(isOfEdges)),
    mutual: graph !== undefined && attribute(graph, 'defaultedgetype') === 'mutual',
  };
}

function declaredIn(lists: readonly XmlElement[]): Declared[] {
  return lists
    .flatMap((list) => childrenOf(list, 'attribute'))
    .map((element) => {
      const id = attribute(element, 'id');
      const [byDefault] = childrenOf(element, 'default');
      return {
        id,
        title: attribute(element, 'title') || id,
        byDefault: byDefault ? directText(byDefault) : '',
      };
    });
}
