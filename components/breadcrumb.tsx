import type { Hearing } from "@/lib/model/hearing";
import { hearingPath, hearingsPath, href } from "@/lib/site/addresses";
import { hearingNumber } from "@/lib/site/texts";

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

/** The way from the hearings to an intervention. */
export function InterventionBreadcrumb({ hearing, number }: { readonly hearing: Hearing; readonly number: string }) {
  const links = [
    { path: hearingsPath, label: "Auditions" },
    { path: hearingPath(hearing.id), label: hearingNumber(hearing) },
  ];
  return <Breadcrumb links={links} current={`Intervention ${number}`} />;
}
