import { type Conversation, maximumUnit } from './conversation.ts';
import { refusal, shown } from './refusal.ts';

export interface Tag {
  /** Without its prefix, which is the peer's choice. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** As written, with its attributes. */
  text: string;
}

/**
 * The tags of an XMPP stream, one by one; what stands between them is dropped. No general parser is needed: RFC 6120
 * §11.1 forbids comments, instructions, document types and entities of one's own, and whatever has them is no XMPP.
 */
export class Tags {
  readonly #conversation: Conversation;
  /** What was read of the next tag already. */
  #begun = '';

  private constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** @throws ProbeFailure at once when what comes is no XML: the end of a tag would be waited for in vain */
  static async of(conversation: Conversation): Promise<Tags> {
    const tags = new Tags(conversation);
    let first = await conversation.octets(1);
    while (/^\s$/.test(first.toString('latin1'))) first = await conversation.octets(1);
    tags.#begun = first.toString('latin1');
    if (tags.#begun !== '<') throw refusal.greeting('XMPP', shown(first, conversation));
    return tags;
  }

  /** @throws ProbeFailure when there is none, or no tag */
  async next(): Promise<Tag> {
    let text = await this.#markup();
    // The declaration of XML itself is no instruction, and may come only first, where nobody minds a second.
    if (/^<\?xml\s/.test(text)) text = await this.#markup();
    const match = tagPattern.exec(text);
    if (!match) throw refusal.greeting('XMPP', text);
    const [, slash, name = '', empty] = match;
    return { name, kind: slash ? 'close' : empty ? 'empty' : 'open', text };
  }

  /** From the next `<` up to the `>` that belongs to it: one in quotes, or in the text before, does not. */
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
