import { href } from "@/lib/site/addresses";

type Props = { readonly links: readonly { readonly path: string; readonly label: string }[]; readonly current: string };

/** Where this page stands in the archive. */
export function Breadcrumb({ links, current }: Props) {
  return (
    <nav className="breadcrumb" aria-label="Fil d'Ariane">
      <ol>
        {links.map(({ path, label }) => (
          <li key={path}>
            <a href={href(path)}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
