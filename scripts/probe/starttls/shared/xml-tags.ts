import { type Conversation, maximumUnit } from './conversation.ts';
import { refusal, shown } from './refusal.ts';

export interface Tag {
  /** Without the prefix, which the peer chooses. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** As written, with its attributes. */
  text: string;
}

/**
 * Reads the tags of an XMPP stream, one by one, and ignores the text between them. No general parser is needed: RFC 6120 §11.1
 * forbids comments, processing instructions, document types and own entities, so a stream that has them is not XMPP.
 */
export class Tags {
  readonly #conversation: Conversation;
  /** The part of the next tag that was read already. */
  #begun = '';

  private constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** @throws ProbeFailure at once when it is not XML, because the end of a tag would never come */
  static async of(conversation: Conversation): Promise<Tags> {
    const tags = new Tags(conversation);
    let first = await conversation.octets(1);
    while (/^\s$/.test(first.toString('latin1'))) first = await conversation.octets(1);
    tags.#begun = first.toString('latin1');
    if (tags.#begun !== '<') throw refusal.greeting('XMPP', shown(first, conversation));
    return tags;
  }

  /** @throws ProbeFailure when nothing comes, or something that is not a tag */
  async next(): Promise<Tag> {
    let text = await this.#markup();
    // The XML declaration is allowed at the beginning. A second one does no harm here.
    if (/^<\?xml\s/.test(text)) text = await this.#markup();
    const match = tagPattern.exec(text);
    if (!match) throw refusal.greeting('XMPP', text);
    const [, slash, name = '', empty] = match;
    return { name, kind: slash ? 'close' : empty ? 'empty' : 'open', text };
  }

  /** From the next `<` to the `>` that closes it. A `>` in quotes, or in the text before, does not close it. */
  async #markup(): Promise<string> {
    let markup = this.#begun;
    this.#begun = '';
    do {
      const piece = await this.#conversation.through('>');
      markup += markup === '' ? piece.slice(startOfTag(piece)) : piece;
      if (markup.length > maximumUnit) throw refusal.greeting('XMPP', markup);
    } while (markup === '' || isInQuotes(markup));
    return markup;
  }
}

const tagPattern = /^<(\/)?(?:[^\s<>/:'"=!?]+:)?([^\s<>/:'"=!?]+)(?:\s[^<]*?)?(\/)?>$/;

const startOfTag = (piece: string) => (piece.includes('<') ? piece.indexOf('<') : piece.length);

const isInQuotes = (markup: string) => /['"]/.test(markup.replace(/'[^']*'|"[^"]*"/g, ''));
