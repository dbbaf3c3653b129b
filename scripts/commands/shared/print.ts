import type { Presentation, Printed, View } from '../../text/view.ts';
import type { Io } from './command-io.ts';

/** Prints a product by the view of the format that was asked for: `print(views[format], product, { locale }, io)`. */
export function print<Product>(
  view: View<Product>,
  product: Product,
  { locale }: Pick<Presentation, 'locale'>,
  io: Io,
): void {
  const { color, columns } = io;
  const printed = view(product, { locale, color, ...(columns !== undefined && { columns }) });
  if (typeof printed === 'string') io.out(printed);
  else for (const each of printed) printOne(each, io);
}

function printOne({ to, text }: Printed, io: Io): void {
  for (const piece of typeof text === 'string' ? [text] : text) {
    switch (to) {
      case 'out':
        io.out(piece);
        break;
      case 'annotations':
        io.out(piece, 'commands');
        break;
      case 'err':
        io.err(piece);
        break;
    }
  }
}
